-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "title" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT,
    "year" INTEGER,
    "episodes" INTEGER,
    "minutes" INTEGER,
    "genres" TEXT[],
    "countries" TEXT[],
    "directors" TEXT[],
    "producers" TEXT[],
    "cast" TEXT[],
    "logline" TEXT,
    "synopsis" TEXT,
    "based_on" TEXT,
    "merged_into" INTEGER,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "title_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "title_name" (
    "id" SERIAL NOT NULL,
    "title_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT,
    "territory" TEXT,

    CONSTRAINT "title_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "company" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "country" TEXT,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "company_name" (
    "id" SERIAL NOT NULL,
    "company_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "company_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recording" (
    "id" SERIAL NOT NULL,
    "request_key" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "channel_id" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deal" (
    "id" SERIAL NOT NULL,
    "recording_id" INTEGER NOT NULL,
    "title_id" INTEGER NOT NULL,
    "buyer_id" INTEGER,
    "buyer_printed" TEXT,
    "territory" TEXT NOT NULL,
    "codes" TEXT[],
    "doubtful" TEXT[],
    "territory_languages" TEXT[],
    "regions_version" INTEGER NOT NULL,
    "licence" TEXT NOT NULL,
    "media" TEXT[],
    "exclusivity" TEXT,
    "seasons" INTEGER[],
    "languages" TEXT[],
    "starts_on" DATE,
    "ends_on" DATE,
    "window_rule" TEXT,
    "status" TEXT NOT NULL,
    "signed_on" DATE,
    "embargo_until" TIMESTAMPTZ(3),
    "clearance" TEXT NOT NULL,
    "market" TEXT,
    "note" TEXT,
    "natural_key" TEXT NOT NULL,
    "term" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" TEXT,

    CONSTRAINT "deal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" INTEGER NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handled_request" (
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "handled_request_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "feed" (
    "id" SERIAL NOT NULL,
    "channel_id" TEXT NOT NULL,
    "regions" TEXT[],
    "codes" TEXT[],
    "title_ids" INTEGER[],
    "daily_at" TEXT,
    "set_by" TEXT,
    "shared_allowed_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "announcement" (
    "id" SERIAL NOT NULL,
    "feed_id" INTEGER NOT NULL,
    "recording_id" INTEGER,
    "slot" TEXT NOT NULL,

    CONSTRAINT "announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "announcement_deal" (
    "announcement_id" INTEGER NOT NULL,
    "deal_id" INTEGER NOT NULL,

    CONSTRAINT "announcement_deal_pkey" PRIMARY KEY ("announcement_id","deal_id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" INTEGER NOT NULL,
    "part" INTEGER NOT NULL DEFAULT 0,
    "channel_id" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'due',
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "attempted_at" TIMESTAMPTZ(3),
    "ts" TEXT,
    "posted_in" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "said_revision" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "channel_pace" (
    "channel_id" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "channel_pace_pkey" PRIMARY KEY ("channel_id")
);

-- CreateTable
CREATE TABLE "job_worker" (
    "worker_id" TEXT NOT NULL,
    "process_lock" BIGINT NOT NULL,

    CONSTRAINT "job_worker_pkey" PRIMARY KEY ("worker_id")
);

-- CreateIndex
CREATE INDEX "title_merged_into_idx" ON "title"("merged_into");

-- CreateIndex
CREATE INDEX "title_name_key_idx" ON "title_name"("key");

-- CreateIndex
CREATE UNIQUE INDEX "title_name_title_id_key_key" ON "title_name"("title_id", "key");

-- CreateIndex
CREATE INDEX "company_name_key_idx" ON "company_name"("key");

-- CreateIndex
CREATE UNIQUE INDEX "company_name_company_id_text_key" ON "company_name"("company_id", "text");

-- CreateIndex
CREATE UNIQUE INDEX "recording_request_key_key" ON "recording"("request_key");

-- CreateIndex
CREATE INDEX "recording_recorded_by_id_idx" ON "recording"("recorded_by", "id" DESC);

-- CreateIndex
CREATE INDEX "deal_title_id_id_idx" ON "deal"("title_id", "id");

-- CreateIndex
CREATE INDEX "deal_buyer_id_idx" ON "deal"("buyer_id");

-- CreateIndex
CREATE INDEX "deal_recording_id_idx" ON "deal"("recording_id");

-- CreateIndex
CREATE INDEX "deal_signed_on_idx" ON "deal"("signed_on");

-- CreateIndex
CREATE INDEX "deal_codes_idx" ON "deal" USING GIN ("codes");

-- CreateIndex
CREATE INDEX "audit_entry_entity_entity_id_idx" ON "audit_entry"("entity", "entity_id");

-- CreateIndex
CREATE INDEX "handled_request_at_idx" ON "handled_request"("at");

-- CreateIndex
CREATE INDEX "feed_channel_id_idx" ON "feed"("channel_id");

-- CreateIndex
CREATE INDEX "announcement_recording_id_idx" ON "announcement"("recording_id");

-- CreateIndex
CREATE UNIQUE INDEX "announcement_feed_id_slot_key" ON "announcement"("feed_id", "slot");

-- CreateIndex
CREATE INDEX "announcement_deal_deal_id_idx" ON "announcement_deal"("deal_id");

-- CreateIndex
CREATE INDEX "delivery_channel_id_state_due_at_idx" ON "delivery"("channel_id", "state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_kind_subject_part_channel_id_key" ON "delivery"("kind", "subject", "part", "channel_id");

-- AddForeignKey
ALTER TABLE "title" ADD CONSTRAINT "title_merged_into_fkey" FOREIGN KEY ("merged_into") REFERENCES "title"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "title_name" ADD CONSTRAINT "title_name_title_id_fkey" FOREIGN KEY ("title_id") REFERENCES "title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "company_name" ADD CONSTRAINT "company_name_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal" ADD CONSTRAINT "deal_recording_id_fkey" FOREIGN KEY ("recording_id") REFERENCES "recording"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal" ADD CONSTRAINT "deal_title_id_fkey" FOREIGN KEY ("title_id") REFERENCES "title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal" ADD CONSTRAINT "deal_buyer_id_fkey" FOREIGN KEY ("buyer_id") REFERENCES "company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "feed"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_recording_id_fkey" FOREIGN KEY ("recording_id") REFERENCES "recording"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_deal" ADD CONSTRAINT "announcement_deal_announcement_id_fkey" FOREIGN KEY ("announcement_id") REFERENCES "announcement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_deal" ADD CONSTRAINT "announcement_deal_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what Prisma's schema cannot say. No semicolon in comments: the driver adapter splits the script at each.

-- Typo-tolerant names, accents folded in the database, and ranges in exclusion constraints.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Names: the same work is recorded once (a remake differs in year or kind), a company once per country.
CREATE UNIQUE INDEX title_once ON title (key, COALESCE(year, 0), COALESCE(kind, '')) WHERE merged_into IS NULL;
CREATE UNIQUE INDEX company_once ON company (key, COALESCE(country, ''));
CREATE INDEX title_name_key_trigram ON title_name USING gin (key gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX title_name_key_prefix ON title_name (key text_pattern_ops);
CREATE INDEX company_name_key_trigram ON company_name USING gin (key gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX company_name_key_prefix ON company_name (key text_pattern_ops);

ALTER TABLE title ADD CONSTRAINT title_key_says_something CHECK (key <> '' AND name <> '');
ALTER TABLE title ADD CONSTRAINT title_year_plausible CHECK (year BETWEEN 1880 AND 2200);
ALTER TABLE title ADD CONSTRAINT title_kind_known CHECK (kind IN ('film', 'series', 'miniseries', 'format', 'documentary', 'animation'));
ALTER TABLE title_name ADD CONSTRAINT title_name_kind_known CHECK (kind IN ('main', 'original', 'local', 'festival', 'working', 'printed'));

-- A deal is never a twin of another that stands. A renewal of the same grant counts its terms.
CREATE UNIQUE INDEX deal_not_twice ON deal (natural_key, term) WHERE withdrawn_at IS NULL;
CREATE INDEX deal_live_by_title ON deal (title_id) WHERE withdrawn_at IS NULL;
ALTER TABLE deal ADD CONSTRAINT deal_status_known CHECK (status IN ('lead', 'offer', 'negotiation', 'deal_memo', 'presale', 'signed', 'on_air', 'in_development', 'commissioned', 'expired', 'terminated'));
ALTER TABLE deal ADD CONSTRAINT deal_licence_known CHECK (licence IN ('finished', 'format', 'option'));
ALTER TABLE deal ADD CONSTRAINT deal_exclusivity_known CHECK (exclusivity IN ('exclusive', 'non_exclusive', 'co_exclusive', 'first_run'));
ALTER TABLE deal ADD CONSTRAINT deal_clearance_known CHECK (clearance IN ('cleared', 'held'));
ALTER TABLE deal ADD CONSTRAINT deal_media_known CHECK (media <@ ARRAY['free_tv', 'pay_tv', 'basic', 'premium', 'svod', 'avod', 'tvod', 'est', 'fast', 'catch_up', 'vod', 'theatrical', 'airline', 'non_theatrical']);
ALTER TABLE deal ADD CONSTRAINT deal_window_runs_forward CHECK (ends_on >= starts_on);
ALTER TABLE deal ADD CONSTRAINT deal_has_territory CHECK (cardinality(codes) + cardinality(doubtful) > 0 AND territory <> '');
ALTER TABLE deal ADD CONSTRAINT deal_withdrawal_whole CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL));

-- A channel has one feed at a time. Ended feeds stay as history.
CREATE UNIQUE INDEX feed_one_per_channel ON feed (channel_id) WHERE ended_at IS NULL;

ALTER TABLE delivery ADD CONSTRAINT delivery_state_known CHECK (state IN ('due', 'sending', 'unknown', 'posted', 'failed', 'dropped'));
ALTER TABLE delivery ADD CONSTRAINT delivery_posted_somewhere CHECK (state <> 'posted' OR ts IS NOT NULL);
CREATE INDEX delivery_waiting ON delivery (due_at) WHERE state IN ('due', 'sending', 'unknown');
