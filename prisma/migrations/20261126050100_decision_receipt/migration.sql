-- What a decision was judged by stands with it as it was: each rule, its verdict and its inputs. A rule that changes later
-- changes no decision. Null for what was decided before this was kept, and for a later decision, which rests on the first.
ALTER TABLE "decision" ADD COLUMN "receipt_cipher" TEXT;
