-- What who holds a contract owes a shop follows the pieces that were accepted. The money goes from bank to bank: the one says
-- that it was sent, the other how much came, and neither for the other, as of the contract itself.

CREATE TABLE "contract_part_transfer" (
  "id" UUID NOT NULL,
  "part_id" UUID NOT NULL,
  "order_number" TEXT NOT NULL,
  "sent_on" DATE NOT NULL,
  "said_at" TIMESTAMPTZ(3) NOT NULL,
  "said_by_id" UUID NOT NULL,
  CONSTRAINT "contract_part_transfer_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "contract_part_transfer_part_id_order_number_sent_on_key"
  ON "contract_part_transfer"("part_id", "order_number", "sent_on");
CREATE INDEX "contract_part_transfer_said_by_id_idx" ON "contract_part_transfer"("said_by_id");

CREATE TABLE "contract_part_receipt" (
  "id" UUID NOT NULL,
  "part_id" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "amount_tiyin" BIGINT NOT NULL,
  "received_on" DATE NOT NULL,
  "said_at" TIMESTAMPTZ(3) NOT NULL,
  "said_by_id" UUID NOT NULL,
  CONSTRAINT "contract_part_receipt_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "contract_part_receipt_amount" CHECK (amount_tiyin > 0 AND position > 0)
);
CREATE UNIQUE INDEX "contract_part_receipt_part_id_position_key" ON "contract_part_receipt"("part_id", "position");
CREATE INDEX "contract_part_receipt_said_by_id_idx" ON "contract_part_receipt"("said_by_id");

ALTER TABLE "contract_part_transfer" ADD CONSTRAINT "contract_part_transfer_part_id_fkey"
  FOREIGN KEY ("part_id") REFERENCES "contract_part"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "contract_part_receipt" ADD CONSTRAINT "contract_part_receipt_part_id_fkey"
  FOREIGN KEY ("part_id") REFERENCES "contract_part"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION guard.check_part_money() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_part public.contract_part := guard.act_on_part(new.part_id, tg_argv[0]);
  v_owed bigint := v_part.unit_price_tiyin * (select accepted from guard.part_pieces(v_part.id));
  v_received bigint := (select coalesce(sum(r.amount_tiyin), 0) from public.contract_part_receipt r where r.part_id = v_part.id);
begin
  if new.said_by_id is distinct from public.app_person() or v_received >= v_owed then
    raise exception 'each shop says of what is owed what it did'
      using errcode = 'restrict_violation', constraint = 'contract_part_money_said';
  end if;
  if tg_argv[0] = 'worker' and v_received + (to_jsonb(new) ->> 'amount_tiyin')::bigint > v_owed then
    raise exception 'no more is received than the accepted pieces cost'
      using errcode = 'check_violation', table = 'contract_part_receipt', constraint = 'contract_part_receipt_most';
  end if;
  return new;
end $$;
CREATE TRIGGER checked BEFORE INSERT ON contract_part_transfer FOR EACH ROW EXECUTE FUNCTION guard.check_part_money('coordinator');
CREATE TRIGGER checked BEFORE INSERT ON contract_part_receipt FOR EACH ROW EXECUTE FUNCTION guard.check_part_money('worker');
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA guard FROM PUBLIC;

DO $$
declare
  one text;
begin
  foreach one in array array['contract_part_transfer', 'contract_part_receipt'] loop
    execute format('create trigger append_only before update or delete or truncate on %I
      for each statement execute function app_refuse_change()', one);
    execute format('alter table %I enable always trigger append_only', one);
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', one);
    execute format('create policy app_insert on %I for insert to hamroh_app with check ((select app_is_system()))', one);
    execute format('create policy app_select on %I for select to hamroh_app using (
      (select app_is_system()) or app_sees_contract_part(part_id))', one);
    execute format('revoke all on %I from hamroh_app', one);
    execute format('grant select, insert on %I to hamroh_app', one);
  end loop;
end $$;
