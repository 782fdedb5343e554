-- What a workshop did to repair a device stands on the claim and in the device's passport. It is written as the claim
-- becomes repaired and stays; a dispute may have it repaired once more. The order's history keeps the earlier words.
ALTER TABLE "device_claim" ADD COLUMN "repair_cipher" TEXT, ADD COLUMN "repaired_at" TIMESTAMPTZ(3);
alter table device_claim add constraint device_claim_repaired
  check ((repair_cipher is null) = (repaired_at is null));
create trigger repair_fixed before update on device_claim for each row
  when (new.status <> 'repaired' or old.status = 'repaired')
  execute function guard.keep_fixed('repair_cipher', 'repaired_at');
grant update (repair_cipher, repaired_at) on device_claim to hamroh_app;
