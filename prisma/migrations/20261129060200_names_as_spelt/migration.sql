-- "Four", "Cuatro" and "4" are compared as one name, but are three names of a title
DROP INDEX "title_name_title_id_key_key";
CREATE UNIQUE INDEX "title_name_title_id_text_key" ON "title_name"("title_id", "text");
