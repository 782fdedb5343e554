-- A text that was made of the other Uzbek script is made anew when that one changes; a written one never is.
ALTER TABLE "product_text" ADD COLUMN "is_made" BOOLEAN NOT NULL DEFAULT false;
