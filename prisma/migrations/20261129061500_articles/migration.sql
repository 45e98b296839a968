-- Texts that deals and figures were recorded from, with the words each came from.
CREATE TABLE "article" (
    "id" SERIAL NOT NULL,
    "hash" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "channel_id" TEXT,
    "message_ts" TEXT,
    "permalink" TEXT,
    "author" TEXT,
    "added_by" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "article_hash_key" ON "article"("hash");

CREATE TABLE "article_evidence" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "deal_id" INTEGER,
    "figure_id" INTEGER,
    "words" TEXT NOT NULL,

    CONSTRAINT "article_evidence_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "article_evidence_of_one" CHECK (num_nonnulls("deal_id", "figure_id") = 1)
);

CREATE UNIQUE INDEX "article_evidence_article_id_deal_id_key" ON "article_evidence"("article_id", "deal_id");
CREATE UNIQUE INDEX "article_evidence_article_id_figure_id_key" ON "article_evidence"("article_id", "figure_id");
CREATE INDEX "article_evidence_deal_id_idx" ON "article_evidence"("deal_id");
CREATE INDEX "article_evidence_figure_id_idx" ON "article_evidence"("figure_id");

ALTER TABLE "article_evidence" ADD CONSTRAINT "article_evidence_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "article_evidence" ADD CONSTRAINT "article_evidence_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "article_evidence" ADD CONSTRAINT "article_evidence_figure_id_fkey" FOREIGN KEY ("figure_id") REFERENCES "figure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What lies on a desk until it is confirmed. Forgotten after a day.
CREATE TABLE "intake_draft" (
    "id" SERIAL NOT NULL,
    "text" TEXT NOT NULL,
    "reading" JSONB NOT NULL,
    "choices" JSONB NOT NULL,
    "channel_id" TEXT,
    "message_ts" TEXT,
    "author" TEXT,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "intake_draft_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "intake_draft_made_at_idx" ON "intake_draft"("made_at");
