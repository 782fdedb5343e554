-- Nobody pays herself or her family: neither prepares nor approves the transfer, nor says what the bank answered (what
-- is called refused is paid once more), nor writes down that they paid back what they owe.

-- Who is paid by an award: everybody on the side of its right.
CREATE FUNCTION app_award_side(p_award uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT public.app_citizen_side(p.person_id, p.beneficiary_index) FROM public.provision p WHERE p.id = p_award
$$;
REVOKE ALL ON FUNCTION app_award_side(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_award_side(uuid) TO hamroh_app;

CREATE FUNCTION guard.check_pay_sides() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  perform public.app_refuse_both_sides('payAward', public.app_person(), public.app_award_side(new.award_id));
  return new;
end $$;
REVOKE ALL ON FUNCTION guard.check_pay_sides() FROM PUBLIC;
CREATE TRIGGER pay_sides BEFORE INSERT ON award_transfer FOR EACH ROW EXECUTE FUNCTION guard.check_pay_sides();
CREATE TRIGGER pay_sides_later BEFORE UPDATE OF status ON award_transfer FOR EACH ROW
  WHEN (new.status IN ('sent', 'paid', 'refused') AND new.status <> old.status) EXECUTE FUNCTION guard.check_pay_sides();
CREATE TRIGGER pay_sides BEFORE INSERT ON award_recovery FOR EACH ROW EXECUTE FUNCTION guard.check_pay_sides();
