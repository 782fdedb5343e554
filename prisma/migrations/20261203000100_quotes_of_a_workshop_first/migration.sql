-- As in migration 000000, with what costs nothing asked first: a workshop reads its own quotes without the look into each
-- of their requests.
alter policy app_select on quote using (
  (select app_is_system())
  or (select app_in_team('quotes')) and ((select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation())
    or app_sees_quote_request(request_id)));
