import type { Descriptions } from "./model.ts";

/** What a person does in each competence: novice, independent, advanced, expert. */
export const FR: Descriptions = {
  "1.1": [
    "Lance une recherche simple et retrouve une information dans une page.",
    "Choisit ses mots et ses outils de recherche, compare plusieurs sources avant de s’y fier.",
    "Mène des recherches précises, met en place une veille et juge de la fiabilité d’une source.",
    "Conçoit une stratégie de recherche et de veille sur un sujet pointu, et la transmet à d’autres.",
  ],
  "1.2": [
    "Enregistre un fichier, le retrouve et range ses documents dans des dossiers.",
    "Organise ses fichiers sur l’ordinateur et en ligne, les sauvegarde et connaît leurs formats.",
    "Choisit un rangement et des droits d’accès pour un groupe, et sait restaurer une version.",
    "Définit pour d’autres une organisation durable des données, leurs métadonnées et leur archivage.",
  ],
  "1.3": [
    "Saisit des données dans un tableau et lit un graphique simple.",
    "Trie, filtre et calcule dans un tableur, et choisit un graphique adapté.",
    "Croise des données, écrit des formules qui se recopient et repère les erreurs d’un jeu de données.",
    "Automatise un traitement, interroge des données nombreuses et en présente une analyse critique.",
  ],
  "2.1": [
    "Envoie un message, y répond et joint un fichier.",
    "Choisit le bon outil et le bon ton selon la personne, et règle ce qui est visible de lui.",
    "Organise des échanges à plusieurs, gère ses contacts et filtre ses messages.",
    "Anime la communication d’un groupe ou d’un public et en fixe les règles.",
  ],
  "2.2": [
    "Partage un document avec une personne et reconnaît ce qui est public.",
    "Publie en respectant le droit d’auteur et l’image des autres, et choisit qui peut voir.",
    "Gère une publication suivie, cite ses sources et choisit une licence.",
    "Met en œuvre une stratégie de publication et veille à ses effets sur les lecteurs.",
  ],
  "2.3": [
    "Écrit dans un document commun et suit un calendrier partagé.",
    "Travaille à plusieurs sur un document, commente et suit les modifications.",
    "Organise un projet à distance\u00A0: tâches, versions, droits de chacun.",
    "Choisit et installe les outils d’une équipe, et résout les difficultés de la collaboration.",
  ],
  "2.4": [
    "Connaît quelques règles de la vie en ligne et ses principaux usages.",
    "Utilise les services en ligne du quotidien et maîtrise son identité numérique.",
    "Mesure les enjeux du numérique dans la société et agit face à un contenu nuisible.",
    "Prend part à la vie publique par le numérique et aide les autres à y trouver leur place.",
  ],
  "3.1": [
    "Écrit un texte, le met en forme et l’imprime.",
    "Produit un document structuré\u00A0: titres, images, tableaux, correction.",
    "Utilise les styles, un sommaire et des modèles, et prépare un document long.",
    "Conçoit des modèles et automatise la production de documents pour d’autres.",
  ],
  "3.2": [
    "Prend une photo ou un son et y fait une retouche simple.",
    "Réalise une présentation, un court montage ou une image légendée.",
    "Combine images, sons et vidéos, et choisit les formats et les tailles.",
    "Conçoit un contenu interactif abouti et en règle tous les détails techniques.",
  ],
  "3.3": [
    "Change l’apparence d’un document pour le rendre plus lisible.",
    "Convertit un document et l’adapte à l’écran, au papier ou à un public.",
    "Rend un document accessible et l’adapte à plusieurs supports.",
    "Applique les normes d’accessibilité et les licences à des contenus variés.",
  ],
  "3.4": [
    "Suit et complète un enchaînement simple d’instructions.",
    "Écrit un programme court avec des boucles et des conditions.",
    "Conçoit un programme avec des variables et des fonctions, le teste et le corrige.",
    "Développe une application, choisit ses structures de données et la documente.",
  ],
  "4.1": [
    "Protège ses accès par un mot de passe et repère un message suspect.",
    "Choisit des mots de passe solides, met ses appareils à jour et sait réagir à un piège.",
    "Sécurise ses appareils et ses connexions, et vérifie l’identité d’un site.",
    "Évalue les risques d’un environnement et met en place une protection pour plusieurs personnes.",
  ],
  "4.2": [
    "Sait quelles informations sont personnelles et ne les donne pas à tous.",
    "Règle la confidentialité de ses comptes et comprend à quoi servent ses traces.",
    "Limite la collecte de ses données et fait valoir ses droits.",
    "Protège les données des autres en appliquant les règles et les techniques adaptées.",
  ],
  "4.3": [
    "Connaît de bons gestes pour sa santé devant un écran.",
    "Adapte son poste et son temps d’écran, et réduit la consommation de ses appareils.",
    "Prévient le harcèlement et la dépendance, et choisit un matériel plus sobre.",
    "Fait évoluer les pratiques d’un groupe vers un numérique plus sain et plus sobre.",
  ],
  "5.1": [
    "Vérifie un branchement, redémarre et demande de l’aide.",
    "Trouve la cause d’une panne courante et suit une procédure pour la régler.",
    "Diagnostique une panne, cherche une solution et aide une autre personne.",
    "Résout des pannes rares et rédige des procédures pour d’autres.",
  ],
  "5.2": [
    "Allume, connecte et utilise les principaux éléments d’un ordinateur.",
    "Installe un logiciel, un compte ou un périphérique et règle son environnement.",
    "Choisit un matériel et des logiciels selon un besoin, et relie plusieurs appareils.",
    "Conçoit et administre l’environnement numérique d’un groupe.",
  ],
};
