"""The guided conversation: questions as data, an engine that goes back and resumes, and a dossier as its only memory."""
