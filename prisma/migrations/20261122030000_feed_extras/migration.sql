-- What a channel hears besides deals: new figures, approved releases. Off by default.
ALTER TABLE "feed" ADD COLUMN "also" TEXT[];
UPDATE feed SET also = '{}';
ALTER TABLE feed ADD CONSTRAINT feed_also_known CHECK (also <@ ARRAY['ratings', 'releases']);

-- Which entry told a figure: asked when the figure is corrected.
CREATE INDEX rating_entry_changes ON rating_entry USING gin (changes jsonb_path_ops);
