-- Whose it is, for signing out and for deleting what is hers.
CREATE INDEX "cart_contact_person_id_idx" ON "cart_contact"("person_id");
