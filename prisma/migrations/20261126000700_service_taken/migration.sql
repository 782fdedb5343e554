-- What the portal asks the agencies for itself, apart from what it asks the person for.
ALTER TABLE "service_text" ADD COLUMN "taken" TEXT[];
UPDATE "service_text" SET "taken" = '{}' WHERE "taken" IS NULL;
