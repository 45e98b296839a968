-- Deals that were recorded as news, and so may be worth a release. Lists of old deals that are told to nobody are not.

-- CreateTable
CREATE TABLE "release_news" (
    "deal_id" INTEGER NOT NULL,

    CONSTRAINT "release_news_pkey" PRIMARY KEY ("deal_id")
);

-- AddForeignKey
ALTER TABLE "release_news" ADD CONSTRAINT "release_news_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Which hint told a deal: asked when the deal changes.
-- CreateIndex
CREATE INDEX "release_hint_deal_ids_idx" ON "release_hint" USING GIN ("deal_ids");
