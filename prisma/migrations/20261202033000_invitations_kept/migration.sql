-- The program writes of an invitation what becomes of it, and nothing else; it deletes none.
revoke delete, update on team_invitation from hamroh_app;
grant update (status, decided_by_id, decided_at) on team_invitation to hamroh_app;
