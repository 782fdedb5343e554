-- What a voucher had left when its device was handed over went to the line of its budget. When the device comes back the
-- line gives it again, as far as it still has it; only the rest of it comes from the treasury. Else a device ordered and
-- given back would leave a region more than finance approved.
do $amend$
declare
  v_text text := pg_get_functiondef('act."deviceOrder.returned"(uuid)'::regprocedure);
  v_old constant text := $$    v_moves := v_moves || row('treasury', 'voucher:' || v.id, v.ceiling_tiyin - o.voucher_part_tiyin,
      'voucher.restGiven')::act.move;$$;
begin
  if position(v_old in v_text) = 0 then
    raise exception 'the return of a device is not as it was written';
  end if;
  v_text := replace(v_text, '  v_moves act.move[];', '  v_moves act.move[];
  v_line text;
  v_kept bigint;');
  execute replace(v_text, v_old, $$    v_line := guard.budget_back(v.id);
    select least(a.balance_tiyin, v.ceiling_tiyin - o.voucher_part_tiyin) into v_kept
      from public.account a where a.code = v_line and v_line <> 'treasury' for update;
    v_kept := greatest(coalesce(v_kept, 0), 0);
    v_moves := v_moves || row(v_line, 'voucher:' || v.id, v_kept, 'voucher.restGiven')::act.move
      || row('treasury', 'voucher:' || v.id, v.ceiling_tiyin - o.voucher_part_tiyin - v_kept,
        'voucher.restGiven')::act.move;$$);
end $amend$;
