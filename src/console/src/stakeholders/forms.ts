import type { FaoRegion, OrganizationCategory, OrganizationFilterInput, OrganizationForm, OrganizationSortInput, SortEnumType } from '../api/documents';
import { among, orderOf } from '../list/address';

// In the order in which they are offered; the compiler says when the API knows one that is not here.
const allForms: Record<OrganizationForm, true> = {
  COMPANY: true, INDUSTRY_ASSOCIATION: true, RESEARCH_INSTITUTE: true, UNIVERSITY_OR_TEACHING_BODY: true, FOUNDATION: true, DONOR_AGENCY: true, DEVELOPMENT_BANK: true, NGO: true,
  INTERGOVERNMENTAL_BODY: true, REGIONAL_PLANT_PROTECTION_ORGANIZATION: true, NATIONAL_PLANT_PROTECTION_ORGANIZATION: true, GOVERNMENT_BODY: true, OTHER: true,
};
const allRegions: Record<FaoRegion, true> = { AFRICA: true, ASIA: true, EUROPE: true, LATIN_AMERICA_AND_CARIBBEAN: true, NEAR_EAST: true, NORTH_AMERICA: true, SOUTHWEST_PACIFIC: true };
const allCategories: Record<OrganizationCategory, true> = { INDUSTRY: true, RESEARCH: true, DONOR: true, OTHER: true };

export const forms = Object.keys(allForms) as OrganizationForm[];
export const regions = Object.keys(allRegions) as FaoRegion[];
export const categories = Object.keys(allCategories) as OrganizationCategory[];

export const filters = ['q', 'form', 'region', 'category'] as const;

const sorts: Record<string, (direction: SortEnumType) => OrganizationSortInput> = { name: (name) => ({ name }), country: (country) => ({ country }), createdAt: (createdAt) => ({ createdAt }) };

/** What the address bar asks of the list of organizations, as the API takes it; what it does not know is left out. */
export function asked(search: URLSearchParams) {
  const [form, region, category, text] = [among(forms, search.get('form')), among(regions, search.get('region')), among(categories, search.get('category')), search.get('q')];
  const where: OrganizationFilterInput = { ...(text && { search: text }), ...(form && { form: { eq: form } }), ...(region && { region: { eq: region } }), ...(category && { categories: { has: category } }) };
  return { where, order: orderOf(search, sorts, 'name') };
}
