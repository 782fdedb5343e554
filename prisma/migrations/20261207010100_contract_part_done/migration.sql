-- A value of an enumeration is used by a later transaction than the one that adds it.
ALTER TYPE "contract_part_status" ADD VALUE 'done' AFTER 'accepted';
