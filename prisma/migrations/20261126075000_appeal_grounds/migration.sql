-- What somebody does not agree with, and that a later decision can be set aside. A value is used only by what follows.
CREATE TYPE "appeal_ground" AS ENUM ('refused', 'tooLittle', 'wrongKind', 'wrongTerm', 'other', 'later');
ALTER TYPE "provision_change_status" ADD VALUE 'set_aside';
