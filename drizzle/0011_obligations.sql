CREATE TABLE "calendar_feed" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"organization_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "calendar_feed_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "obligation_waiver" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" text NOT NULL,
	"task_code" text NOT NULL,
	"organization_id" text NOT NULL,
	"box" text NOT NULL,
	"reason" text NOT NULL,
	"by_id" text,
	"by_name" text NOT NULL,
	"by_organization_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by_id" text
);
--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obligation_waiver" ADD CONSTRAINT "obligation_waiver_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obligation_waiver" ADD CONSTRAINT "obligation_waiver_by_id_account_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obligation_waiver" ADD CONSTRAINT "obligation_waiver_by_organization_id_organization_id_fk" FOREIGN KEY ("by_organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obligation_waiver" ADD CONSTRAINT "obligation_waiver_ended_by_id_account_id_fk" FOREIGN KEY ("ended_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obligation_waiver" ADD CONSTRAINT "obligation_waiver_task" FOREIGN KEY ("plan_id","task_code") REFERENCES "public"."task"("plan_id","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_feed_account" ON "calendar_feed" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "obligation_waiver_one" ON "obligation_waiver" USING btree ("plan_id","organization_id","task_code","box") WHERE "obligation_waiver"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "activity_of_task" ON "activity" USING btree ("plan_id","task_code","first_day","organization_id","state") WHERE "activity"."task_code" is not null;