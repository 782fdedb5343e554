-- While buyer and seller are in dispute about a parcel, its money moves by the decision alone: a piece would else be paid
-- back by the seller and by the desk. The decision ends the dispute in the transaction that gives the money back.
CREATE FUNCTION guard.check_refund_in_dispute() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if exists (select from public.parcel_problem p
      where p.seller_order_id = new.seller_order_id and p.closed_at is null) then
    raise exception 'refund % was given while a dispute goes on', new.id
      using errcode = 'check_violation', table = 'parcel_refund', constraint = 'parcel_refund_in_dispute';
  end if;
  return null;
end $$;
REVOKE ALL ON FUNCTION guard.check_refund_in_dispute() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER in_dispute AFTER INSERT ON parcel_refund DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard.check_refund_in_dispute();
