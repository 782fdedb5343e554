-- A device that fits no price list: somebody with a voucher says in her own words what she needs and asks workshops for a
-- price. What a workshop answers is an offer of its own, for that voucher alone: it stands in no list, keeps its versions,
-- and is ordered as any other is, once, until its day is over.

ALTER TYPE "offer_status" ADD VALUE 'quoted';
CREATE TYPE "quote_request_status" AS ENUM ('open', 'taken', 'withdrawn', 'lapsed');
CREATE TYPE "quote_status" AS ENUM ('asked', 'answered', 'declined');

CREATE TABLE "quote_request" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "voucher_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "device_code" TEXT NOT NULL,
    "district_soato" TEXT NOT NULL,
    "measured_at" TEXT NOT NULL,
    "need_cipher" TEXT NOT NULL,
    "status" "quote_request_status" NOT NULL DEFAULT 'open',
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_by" DATE NOT NULL,
    "device_order_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "quote_request_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "quote_request_measured" CHECK (measured_at in ('workshop', 'home')),
    CONSTRAINT "quote_request_taken" CHECK ((status = 'taken') = (device_order_id is not null)),
    CONSTRAINT "quote_request_closed" CHECK ((status = 'open') = (closed_at is null))
);
CREATE UNIQUE INDEX "quote_request_number_key" ON "quote_request"("number");
CREATE UNIQUE INDEX "quote_request_device_order_id_key" ON "quote_request"("device_order_id");
CREATE INDEX "quote_request_voucher_id_asked_at_idx" ON "quote_request"("voucher_id", "asked_at");
CREATE INDEX "quote_request_person_id_idx" ON "quote_request"("person_id");
CREATE INDEX "quote_request_status_answer_by_idx" ON "quote_request"("status", "answer_by");
CREATE INDEX "quote_request_asked_by_id_idx" ON "quote_request"("asked_by_id");
-- One at a time.
create unique index quote_request_one_open on quote_request (voucher_id) where status = 'open';
ALTER TABLE "quote_request" ADD CONSTRAINT "quote_request_voucher_id_fkey"
  FOREIGN KEY ("voucher_id") REFERENCES "voucher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "quote_request" ADD CONSTRAINT "quote_request_device_order_id_fkey"
  FOREIGN KEY ("device_order_id") REFERENCES "device_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "quote" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "maker_id" UUID NOT NULL,
    "status" "quote_status" NOT NULL DEFAULT 'asked',
    "offer_id" UUID,
    "note_cipher" TEXT,
    "valid_until" DATE,
    "reason_code" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "quote_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "quote_answered" CHECK ((status = 'asked') = (answered_at is null)
      and (status <> 'answered' or offer_id is not null and valid_until is not null)
      and (status = 'declined') = (reason_code is not null))
);
CREATE UNIQUE INDEX "quote_request_id_maker_id_key" ON "quote"("request_id", "maker_id");
CREATE UNIQUE INDEX "quote_offer_id_key" ON "quote"("offer_id");
CREATE INDEX "quote_maker_id_status_idx" ON "quote"("maker_id", "status");
CREATE INDEX "quote_answered_by_id_idx" ON "quote"("answered_by_id");
ALTER TABLE "quote" ADD CONSTRAINT "quote_request_id_fkey"
  FOREIGN KEY ("request_id") REFERENCES "quote_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "quote" ADD CONSTRAINT "quote_maker_id_fkey"
  FOREIGN KEY ("maker_id") REFERENCES "maker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "quote" ADD CONSTRAINT "quote_offer_id_fkey"
  FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
