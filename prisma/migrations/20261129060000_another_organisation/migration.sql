-- Where an organisation could not do what it was asked, the centre asks another one, or decides anew.
ALTER TYPE "case_task_kind" ADD VALUE 'referAgain';
