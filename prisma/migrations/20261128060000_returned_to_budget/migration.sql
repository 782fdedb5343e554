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
