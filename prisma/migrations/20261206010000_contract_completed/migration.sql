-- A contract whose stages were all accepted and paid is completed. A value of a type is used only once it is committed,
-- so it stands alone.
ALTER TYPE "purchase_contract_status" ADD VALUE 'completed';
