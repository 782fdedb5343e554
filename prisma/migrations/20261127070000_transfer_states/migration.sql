-- Batches and transfers have the same states whoever is paid; the types are named for all of them. What a bank paid may
-- come back days later.
ALTER TYPE "award_batch_status" RENAME TO "batch_status";
ALTER TYPE "award_transfer_status" RENAME TO "transfer_status";
ALTER TYPE "transfer_status" ADD VALUE 'returned';
-- What was approved for somebody and is with the bank.
ALTER TYPE "account_kind" ADD VALUE 'payout';
