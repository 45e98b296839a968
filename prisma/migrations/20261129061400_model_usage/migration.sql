CREATE TABLE "model_usage" (
    "month" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "asks" INTEGER NOT NULL DEFAULT 0,
    "tokens_in" BIGINT NOT NULL DEFAULT 0,
    "tokens_out" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "model_usage_pkey" PRIMARY KEY ("month", "name")
);
