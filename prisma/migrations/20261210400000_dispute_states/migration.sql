-- A decision about a dispute waits for a second look, and may be that the goods are sent anew.
ALTER TYPE "parcel_dispute_status" ADD VALUE 'announced' AFTER 'deciding';
ALTER TYPE "parcel_dispute_status" ADD VALUE 'looking' AFTER 'announced';
ALTER TYPE "parcel_dispute_status" ADD VALUE 'replacing' AFTER 'looking';
CREATE TYPE "parcel_remedy" AS ENUM ('none', 'money', 'replacement');
