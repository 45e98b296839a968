-- What the App Home lists and counts, so that opening it never reads a table through. The conditions are those of
-- src/home/app-home/: the planner takes an index only for the same words.
CREATE INDEX recording_typed ON recording (id DESC) WHERE source <> 'import';
CREATE INDEX title_lacking ON title (id DESC) WHERE merged_into IS NULL AND (kind IS NULL OR synopsis IS NULL);
CREATE INDEX figure_without_source ON figure (id DESC) WHERE source IS NULL;
CREATE INDEX deal_lacking_rights ON deal (id DESC) WHERE withdrawn_at IS NULL AND status IN ('presale', 'signed', 'on_air', 'commissioned')
  AND (media = '{}' OR starts_on IS NULL AND ends_on IS NULL AND window_rule IS NULL);
