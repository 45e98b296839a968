ALTER TABLE release_version DROP CONSTRAINT release_version_change_known;
ALTER TABLE release_version ADD CONSTRAINT release_version_change_known CHECK (change IN ('drafted', 'edited', 'regenerated', 'mended', 'overruled', 'phrased'));
