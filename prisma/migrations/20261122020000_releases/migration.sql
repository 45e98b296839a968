-- Press releases, and the company that they speak for.

-- CreateTable
CREATE TABLE "release" (
    "id" SERIAL NOT NULL,
    "request_key" TEXT NOT NULL,
    "title_ids" INTEGER[],
    "language" TEXT NOT NULL,
    "scope" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "embargo_until" TIMESTAMPTZ(3),
    "embargo_zone" TEXT,
    "stale_deal_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "channel_id" TEXT,
    "requested_by" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "approved_by" TEXT,
    "approved_at" TIMESTAMPTZ(3),
    "released_by" TEXT,
    "released_at" TIMESTAMPTZ(3),
    "withdrawn_by" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_version" (
    "id" SERIAL NOT NULL,
    "release_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "sections" JSONB NOT NULL,
    "facts" JSONB NOT NULL,
    "warnings" JSONB NOT NULL,
    "missing" JSONB NOT NULL,
    "change" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_deal" (
    "release_id" INTEGER NOT NULL,
    "deal_id" INTEGER NOT NULL,
    "is_new" BOOLEAN NOT NULL,
    "told" TEXT NOT NULL,

    CONSTRAINT "release_deal_pkey" PRIMARY KEY ("release_id","deal_id")
);

-- CreateTable
CREATE TABLE "release_review" (
    "id" SERIAL NOT NULL,
    "release_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "requested_by" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decision" TEXT,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "note" TEXT,

    CONSTRAINT "release_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_warning" (
    "id" SERIAL NOT NULL,
    "release_id" INTEGER NOT NULL,
    "deal_ids" INTEGER[],
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_warning_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_hint" (
    "id" SERIAL NOT NULL,
    "title_id" INTEGER NOT NULL,
    "week" TEXT NOT NULL,
    "deal_ids" INTEGER[],
    "milestone" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_hint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "company_profile" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "city" TEXT,
    "boilerplate" TEXT,
    "boilerplate_es" TEXT,
    "contact" TEXT,
    "spokespersons" JSONB NOT NULL DEFAULT '[]',
    "marketing_channel_id" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "company_profile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "release_request_key_key" ON "release"("request_key");

-- CreateIndex
CREATE INDEX "release_state_id_idx" ON "release"("state", "id" DESC);

-- CreateIndex
CREATE INDEX "release_requested_by_id_idx" ON "release"("requested_by", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "release_version_release_id_number_key" ON "release_version"("release_id", "number");

-- CreateIndex
CREATE INDEX "release_deal_deal_id_idx" ON "release_deal"("deal_id");

-- CreateIndex
CREATE INDEX "release_review_release_id_idx" ON "release_review"("release_id");

-- CreateIndex
CREATE INDEX "release_warning_release_id_idx" ON "release_warning"("release_id");

-- CreateIndex
CREATE UNIQUE INDEX "release_hint_title_id_week_key" ON "release_hint"("title_id", "week");

-- AddForeignKey
ALTER TABLE "release_version" ADD CONSTRAINT "release_version_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_deal" ADD CONSTRAINT "release_deal_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_deal" ADD CONSTRAINT "release_deal_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_review" ADD CONSTRAINT "release_review_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_warning" ADD CONSTRAINT "release_warning_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_hint" ADD CONSTRAINT "release_hint_title_id_fkey" FOREIGN KEY ("title_id") REFERENCES "title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what Prisma's schema cannot say. No semicolon in comments: the driver adapter splits the script at each.
ALTER TABLE release ADD CONSTRAINT release_state_known CHECK (state IN ('draft', 'in_review', 'approved', 'released', 'withdrawn'));
ALTER TABLE release ADD CONSTRAINT release_language_known CHECK (language <> '');
ALTER TABLE release ADD CONSTRAINT release_has_titles CHECK (cardinality(title_ids) > 0);
ALTER TABLE release ADD CONSTRAINT release_embargo_whole CHECK ((embargo_until IS NULL) = (embargo_zone IS NULL));
ALTER TABLE release ADD CONSTRAINT release_approval_whole CHECK ((approved_at IS NULL) = (approved_by IS NULL));
ALTER TABLE release ADD CONSTRAINT release_approved_by_somebody CHECK (state NOT IN ('approved', 'released') OR approved_by IS NOT NULL);
ALTER TABLE release ADD CONSTRAINT release_released_by_somebody CHECK (state <> 'released' OR (released_by IS NOT NULL AND released_at IS NOT NULL));
ALTER TABLE release ADD CONSTRAINT release_out_after_embargo CHECK (released_at IS NULL OR embargo_until IS NULL OR released_at >= embargo_until);
CREATE INDEX release_titles_idx ON release USING GIN (title_ids);
ALTER TABLE release_version ADD CONSTRAINT release_version_change_known CHECK (change IN ('drafted', 'edited', 'regenerated', 'mended', 'overruled'));
ALTER TABLE release_review ADD CONSTRAINT release_review_decision_known CHECK (decision IN ('approved', 'changes_requested', 'withdrawn'));
ALTER TABLE release_review ADD CONSTRAINT release_review_decision_whole CHECK ((decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL));
-- A release waits for one decision at a time.
CREATE UNIQUE INDEX release_review_one_open ON release_review (release_id) WHERE decision IS NULL;
ALTER TABLE company_profile ADD CONSTRAINT company_profile_is_one CHECK (id = 1);
ALTER TABLE company_profile ADD CONSTRAINT company_profile_named CHECK (name <> '');
