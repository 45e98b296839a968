-- Audience figures, awards and quotes.

-- CreateTable
CREATE TABLE "measurement" (
    "id" SERIAL NOT NULL,
    "title_id" INTEGER NOT NULL,
    "territory" TEXT NOT NULL,
    "codes" TEXT[],
    "doubtful" TEXT[],
    "languages" TEXT[],
    "channel" TEXT,
    "channel_key" TEXT,
    "company_id" INTEGER,
    "aired_from" DATE,
    "aired_to" DATE,
    "aired_words" TEXT,
    "scope" TEXT,
    "slot" TEXT,
    "season" INTEGER,
    "episode" INTEGER,
    "natural_key" TEXT NOT NULL,

    CONSTRAINT "measurement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure" (
    "id" SERIAL NOT NULL,
    "measurement_id" INTEGER NOT NULL,
    "metric" TEXT NOT NULL,
    "value" DECIMAL NOT NULL,
    "bound" TEXT NOT NULL,
    "base" TEXT,
    "target" TEXT,
    "claim" TEXT,
    "source" TEXT,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "corrected_by" TEXT,
    "corrected_at" TIMESTAMPTZ(3),

    CONSTRAINT "figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rating_entry" (
    "id" SERIAL NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changes" JSONB NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "rating_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "award" (
    "id" SERIAL NOT NULL,
    "title_id" INTEGER NOT NULL,
    "award" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "edition" TEXT,
    "year" INTEGER,
    "result" TEXT NOT NULL,
    "category" TEXT,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "award_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quote" (
    "id" SERIAL NOT NULL,
    "title_id" INTEGER,
    "speaker" TEXT NOT NULL,
    "role" TEXT,
    "company" TEXT,
    "text" TEXT NOT NULL,
    "language" TEXT,
    "source" TEXT,
    "approved_by" TEXT,
    "approved_at" TIMESTAMPTZ(3),
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "quote_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "measurement_codes_idx" ON "measurement" USING GIN ("codes");

-- CreateIndex
CREATE INDEX "measurement_channel_key_idx" ON "measurement"("channel_key");

-- CreateIndex
CREATE INDEX "measurement_company_id_idx" ON "measurement"("company_id");

-- CreateIndex
CREATE UNIQUE INDEX "measurement_title_id_natural_key_key" ON "measurement"("title_id", "natural_key");

-- CreateIndex
CREATE INDEX "figure_measurement_id_idx" ON "figure"("measurement_id");

-- CreateIndex
CREATE INDEX "figure_metric_value_id_idx" ON "figure"("metric", "value" DESC, "id");

-- CreateIndex
CREATE INDEX "rating_entry_recorded_by_id_idx" ON "rating_entry"("recorded_by", "id" DESC);

-- CreateIndex
CREATE INDEX "award_title_id_idx" ON "award"("title_id");

-- CreateIndex
CREATE INDEX "award_key_idx" ON "award"("key");

-- CreateIndex
CREATE INDEX "quote_title_id_idx" ON "quote"("title_id");

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_title_id_fkey" FOREIGN KEY ("title_id") REFERENCES "title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_measurement_id_fkey" FOREIGN KEY ("measurement_id") REFERENCES "measurement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_title_id_fkey" FOREIGN KEY ("title_id") REFERENCES "title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_title_id_fkey" FOREIGN KEY ("title_id") REFERENCES "title"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand: what Prisma's schema cannot say. No semicolon in comments: the driver adapter splits the script at each.

-- A second figure for the same measurement, metric, base and target group is a correction, never a second row.
CREATE UNIQUE INDEX figure_once ON figure (measurement_id, metric, COALESCE(base, ''), COALESCE(lower(target), ''));

ALTER TABLE measurement ADD CONSTRAINT measurement_has_territory CHECK (cardinality(codes) + cardinality(doubtful) > 0 AND territory <> '');
ALTER TABLE measurement ADD CONSTRAINT measurement_scope_known CHECK (scope IN ('premiere', 'average', 'finale', 'episode', 'peak', 'season'));
ALTER TABLE measurement ADD CONSTRAINT measurement_aired_whole CHECK ((aired_from IS NULL) = (aired_to IS NULL) AND (aired_words IS NULL OR aired_from IS NOT NULL));
ALTER TABLE measurement ADD CONSTRAINT measurement_aired_runs_forward CHECK (aired_to >= aired_from);
ALTER TABLE measurement ADD CONSTRAINT measurement_channel_whole CHECK ((channel IS NULL) = (channel_key IS NULL));
ALTER TABLE figure ADD CONSTRAINT figure_metric_known CHECK (metric IN ('viewers', 'share', 'rating', 'audience_percent', 'reach', 'peak_viewers', 'admissions', 'chart_rank', 'streaming_views', 'hours_viewed'));
ALTER TABLE figure ADD CONSTRAINT figure_bound_known CHECK (bound IN ('=', '>', '<', '~'));
ALTER TABLE figure ADD CONSTRAINT figure_base_known CHECK (base IN ('households', 'individuals'));
ALTER TABLE figure ADD CONSTRAINT figure_value_positive CHECK (value > 0);
ALTER TABLE figure ADD CONSTRAINT figure_percent_possible CHECK (metric NOT IN ('share', 'rating', 'audience_percent') OR value <= 100);
ALTER TABLE figure ADD CONSTRAINT figure_rank_whole CHECK (metric <> 'chart_rank' OR value = trunc(value));
ALTER TABLE figure ADD CONSTRAINT figure_correction_whole CHECK ((corrected_at IS NULL) = (corrected_by IS NULL));

-- The same award is recorded once. A nomination and the prize that followed are two results.
CREATE UNIQUE INDEX award_once ON award (title_id, key, result, COALESCE(lower(edition), ''), COALESCE(year, 0), COALESCE(lower(category), ''));
ALTER TABLE award ADD CONSTRAINT award_result_known CHECK (result IN ('won', 'nominated', 'submitted', 'selected'));
ALTER TABLE award ADD CONSTRAINT award_year_plausible CHECK (year BETWEEN 1880 AND 2200);
ALTER TABLE award ADD CONSTRAINT award_key_says_something CHECK (key <> '' AND award <> '');
ALTER TABLE quote ADD CONSTRAINT quote_says_something CHECK (text <> '' AND speaker <> '');
ALTER TABLE quote ADD CONSTRAINT quote_approval_whole CHECK ((approved_at IS NULL) = (approved_by IS NULL));
CREATE UNIQUE INDEX quote_once ON quote (COALESCE(title_id, 0), md5(speaker || chr(10) || text));
