-- Questions that name a period: figures by when they were aired, windows by when they end
CREATE INDEX "measurement_aired_from_idx" ON "measurement"("aired_from");
CREATE INDEX "deal_ends_on_idx" ON "deal"("ends_on");
