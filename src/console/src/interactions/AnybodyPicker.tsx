import { useTranslation } from 'react-i18next';
import { type FindAnybodyQuery, FindAnybodyDocument } from '../api/documents';
import { type Option, PartyPicker } from './PartyPicker';

interface Props {
  label?: string;
  /** Who is chosen from the beginning. */
  known?: Option[];
  /** The id of who is chosen; nobody where it is empty. */
  chosen: string;
  choose: (id: string) => void;
}

/** One organization or person, found by any name. */
export default function AnybodyPicker({ label, known, chosen, choose }: Props) {
  const { t } = useTranslation();
  return <PartyPicker label={label ?? t('stakeholders.party')} chosen={chosen === '' ? [] : [chosen]} known={known} choose={(ids) => choose(ids.at(-1) ?? '')} query={FindAnybodyDocument} read={found} />;
}

const found = ({ search }: FindAnybodyQuery): Option[] => search.nodes.flatMap(({ node }) => {
  if (node.__typename !== 'Organization' && node.__typename !== 'Contact') return [];
  const more = node.__typename === 'Organization' ? node.country : node.role;
  return [{ value: node.id, name: node.name, label: more ? `${node.name} (${more})` : node.name }];
});
