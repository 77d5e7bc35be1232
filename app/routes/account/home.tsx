import { Brand } from "#app/ui/brand.tsx";

export default function Home() {
  return (
    <main className="port" id="contenu">
      <div className="port-in">
        <Brand />
      </div>
    </main>
  );
}
