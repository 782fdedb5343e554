-- Workshops make few devices of one kind: in three months the demonstration showed three of them on some days only
-- (example value).
alter table fraud_rule disable trigger append_only;
update fraud_rule set days = 180 where code = 'manyOfKind';
alter table fraud_rule enable always trigger append_only;
