type FileFieldProps = { label: string; hint: string; accept: string };

/** The file of an import; it stays chosen between the check and the import. */
export function FileField({ label, hint, accept }: FileFieldProps) {
  return (
    <div className="field">
      <label htmlFor="champ-fichier">{label}</label>
      <span className="hint" id="champ-fichier-aide">
        {hint}
      </span>
      <input
        className="input"
        id="champ-fichier"
        name="fichier"
        type="file"
        accept={accept}
        required
        aria-describedby="champ-fichier-aide"
      />
    </div>
  );
}
