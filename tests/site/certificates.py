"""Self-signed certificates for test servers, made with the openssl command."""

import ssl
import subprocess
from collections.abc import Callable
from pathlib import Path


def make_certificate(folder: Path, names: str = "DNS:news.test", days: int = 2) -> Path:
    """A certificate with its key in one file, for some names and days (a negative number has expired)."""
    new_key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", "key.pem"]
    subject = ["-subj", "/CN=test", "-addext", f"subjectAltName={names}"]
    sign = ["-req", "-in", "request.pem", "-signkey", "key.pem", "-days", str(days), "-copy_extensions", "copy"]
    _openssl(folder, "req", "-new", *new_key, *subject, "-out", "request.pem")
    _openssl(folder, "x509", *sign, "-out", "certificate.pem")
    both = folder / "both.pem"
    both.write_text((folder / "certificate.pem").read_text() + (folder / "key.pem").read_text())
    return both


def _openssl(folder: Path, *arguments: str) -> None:
    subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)


def server_settings(certificate: Path) -> ssl.SSLContext:
    """A server's TLS settings."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    return context


def trust_in(certificate: Path) -> Callable[[], ssl.SSLContext]:
    """A factory of a client's TLS settings that trust one certificate."""
    return lambda: ssl.create_default_context(cafile=str(certificate))
