-- The desk's decision about a dispute, too, waits for a second person. A value of its own migration, before it is used.
ALTER TYPE "desk_refund_kind" ADD VALUE 'decision';
