-- Money of awards stands in accounts of its own: what was approved and not yet paid, and what somebody owes back; the
-- bank's own is the world outside. The
-- values are used by the next migration; a transaction cannot use what it adds.
alter type "account_kind" add value 'award';
alter type "account_kind" add value 'debt';
alter type "account_kind" add value 'bank';
