/**
 * Lays the host's own file over the help services: what it has verified, hides or corrects. Pure: it does not know
 * where the file is, nor whether what it says is recent enough to publish.
 */
import { valueIn } from '../prose/read-yaml.ts';
import { type Finding, failedAt, findings, type Loading } from './load-services.ts';
import {
  type HelpData,
  type HelpOverlay,
  overlaySchema,
  type Service,
  servicesSchema,
} from './service.schema.ts';

type Override = HelpOverlay['overrides'][string];

/** A service without the numbers that nobody here has verified; null when nothing would be left of it. */
function linkOnly(service: Service): Service | null {
  if (service.kinds.includes('emergency') || service.verified_on !== undefined) return service;
  if (!service.phone && !service.sms) return service;
  return service.url ? { ...service, phone: null, sms: null } : null;
}

/** A service as the host's file says; null when the host hides it. */
function overridden(service: Service, override: Override | undefined): Service | null {
  if (!override) return service;
  if (override.action === 'hide') return null;
  const { verified_on, verified_by, method, replace } = override;
  // What the host has verified may be shown, and what it has seen is no longer unconfirmed.
  return { ...service, hold: false, unconfirmed_fields: [], ...replace, verified_on, verified_by, method };
}

/** The services as the host's file leaves them, or what is the matter with that file. */
export function applyOverlay(data: HelpData, text: string, file: string): Loading {
  const failed = (found: Finding[]) => failedAt(file, text, found);
  const remedy = 'Put dates and numbers in single quotes and indent with two spaces.';
  const { value, problem } = valueIn(file, text, remedy);
  if (problem) return { data: null, problems: [problem] };
  const result = overlaySchema.safeParse(value ?? {});
  if (!result.success)
    return failed(
      result.error.issues.map(({ path, message }) => ({
        path: path.slice(0, 2),
        id: path.join('.'),
        message,
        remedy: 'Compare with the example in docs/hosting.md.',
      })),
    );
  const { overrides, unverified } = result.data;
  const known = new Set(
    Object.values(data.countries).flatMap(({ services }) => services.map(({ id }) => id)),
  );
  const unknown = Object.keys(overrides).filter((id) => !known.has(id));
  if (unknown.length > 0)
    return failed(
      unknown.map((id) => ({
        path: ['overrides', id],
        id,
        message: `There is no help service "${id}".`,
        remedy: 'Copy the id from src/help/services.yaml.',
      })),
    );
  const kept = (service: Service): Service[] => {
    const own = overridden(service, overrides[service.id]);
    const shown = own && unverified === 'link-only' ? linkOnly(own) : own;
    return shown ? [shown] : [];
  };
  const countries = Object.entries(data.countries).map(([code, country]) => {
    const services = country.services.flatMap(kept);
    return [code, { ...country, services }] as const;
  });
  const ids = new Set(countries.flatMap(([, { services }]) => services.map(({ id }) => id)));
  const without = countries.map(([code, country]) => [
    code,
    { ...country, also_show: country.also_show.filter((id) => ids.has(id)) },
  ]);
  const merged = servicesSchema.safeParse({ ...data, countries: Object.fromEntries(without) });
  if (!merged.success)
    return failed(
      merged.error.issues.map(({ path, message }) => ({
        path: ['overrides'],
        id: path.join('.'),
        message,
        remedy: 'A country keeps at least its emergency number.',
      })),
    );
  const found = [...findings(merged.data)].map((each) => ({ ...each, path: ['overrides', each.id] }));
  return found.length > 0 ? failed(found) : { data: merged.data, problems: [] };
}
