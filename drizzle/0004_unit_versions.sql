ALTER TABLE "area" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "area_lineage" ADD CONSTRAINT "area_lineage_weight_of_part" CHECK ("area_lineage"."weight" is null or ("area_lineage"."share" = 'part' and "area_lineage"."weight" between 0 and 1));