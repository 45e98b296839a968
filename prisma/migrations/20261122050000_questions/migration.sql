CREATE TABLE "question" (
    "id" SERIAL NOT NULL,
    "request_key" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "channel_id" TEXT,
    "thread_ts" TEXT,
    "place" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "understanding" JSONB,
    "choices" JSONB,
    "answer" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "verdict" TEXT,
    "reason" TEXT,
    "judged_by" TEXT,

    CONSTRAINT "question_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "question_request_key_key" ON "question"("request_key");
CREATE INDEX "question_channel_id_thread_ts_id_idx" ON "question"("channel_id", "thread_ts", "id");
CREATE INDEX "question_verdict_id_idx" ON "question"("verdict", "id");
ALTER TABLE question ADD CONSTRAINT question_place_known CHECK (place IN ('private', 'channel'));
ALTER TABLE question ADD CONSTRAINT question_outcome_known CHECK (outcome IN ('answer', 'ask', 'not_on_record', 'outside'));
ALTER TABLE question ADD CONSTRAINT question_verdict_known CHECK (verdict IN ('up', 'down'));
