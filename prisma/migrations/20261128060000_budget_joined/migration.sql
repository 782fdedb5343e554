-- The State's share of a device that came back for a voucher that is over goes where the rest of vouchers goes: to the
-- line of the budget of this quarter, so that it serves who waits; to the treasury where the region has no budget.
do $amend$
declare
  v_text text := pg_get_functiondef('act."deviceOrder.returned"(uuid)'::regprocedure);
  v_old constant text := $$case v.status when 'issued' then 'voucher:' || v.id else 'treasury' end$$;
begin
  if position(v_old in v_text) = 0 then
    raise exception 'the return of a device is not as it was written';
  end if;
  execute replace(v_text, v_old, $$case v.status when 'issued' then 'voucher:' || v.id else guard.budget_back(v.id) end$$);
end $amend$;

-- Groups of devices are a catalogue as their kinds are; a change of them ends the pages that show them.
ALTER TABLE device_group ENABLE ROW LEVEL SECURITY;
ALTER TABLE device_group FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON device_group TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_select ON device_group FOR SELECT TO hamroh_app USING (true);
CREATE POLICY app_insert ON device_group FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
create trigger page_change after insert or update or delete or truncate on device_group
  for each statement execute function guard.note_page_change('portal');

-- What a line holds is read by who keeps it; heads read who waits.
drop policy app_select on budget_line;
create policy app_select on budget_line for select to hamroh_app using (
  (select app_is_system()) or (select app_is_money_staff()));
