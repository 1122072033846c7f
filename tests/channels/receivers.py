# SPDX-License-Identifier: GPL-3.0-or-later
"""Small servers on loopback that tests send to. Each prints one JSON line when it is ready and one for each thing it got.

  receivers.py http [--secret S]   the path says how it behaves: /ok, /status/503, /hang, /slow/200, /cut, /garbage, /echo,
                                   /robot/45009, /flaky/2 (fails twice)
  receivers.py smtp --cert C --key K --user U --password P [--implicit]    STARTTLS (or TLS) and log-in are required
  receivers.py syslog              UDP and TCP on one port number each
It ends when its standard input does."""
import argparse
import base64
import email
import email.policy
import hashlib
import hmac
import http.server
import json
import socket
import ssl
import sys
import threading
import time
import urllib.parse

printing = threading.Lock()


def tell(**values):
    with printing:
        print(json.dumps(values), flush=True)


class HttpHandler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    secret = b""
    tries = {}

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"{}"):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def signature_ok(self, body):
        """Both schemes, computed here by the words of their documentation."""
        stamp = self.headers.get("X-Xinglin-Timestamp")
        if stamp:
            want = hmac.new(self.secret, stamp.encode() + b"." + body, hashlib.sha256).hexdigest()
            return self.headers.get("X-Xinglin-Signature") == "v1=" + want and abs(time.time() - int(stamp)) < 60
        query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(self.path).query))
        if "sign" in query:
            text = query["timestamp"].encode() + b"\n" + self.secret
            want = base64.b64encode(hmac.new(self.secret, text, hashlib.sha256).digest()).decode()
            return query["sign"] == want and abs(time.time() * 1000 - int(query["timestamp"])) < 60000
        return None

    def do_GET(self):
        self.do_POST()

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        split = urllib.parse.urlsplit(self.path)
        tell(method=self.command, path=split.path, query=dict(urllib.parse.parse_qsl(split.query)),
             headers={k.lower(): v for k, v in self.headers.items()}, body=body.decode("utf-8", "replace"),
             signature_ok=self.signature_ok(body))
        words = split.path.strip("/").split("/")
        act, value = words[0], words[1] if len(words) > 1 else ""
        if act == "status":
            self.answer(int(value), b"as you said")
        elif act == "hang":
            time.sleep(600)
        elif act == "slow":
            time.sleep(int(value) / 1000)
            self.answer(200)
        elif act == "cut":
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf")
            self.wfile.flush()
            self.connection.shutdown(socket.SHUT_RDWR)
        elif act == "garbage":
            self.answer(200, b"\xff\xfe<html>\x00not what you think")
        elif act == "echo":
            self.answer(200, self.path.encode() + b" " + body)
        elif act == "robot":
            self.answer(200, json.dumps({"errcode": int(value), "errmsg": "robot says"}).encode())
        elif act == "flaky":
            HttpHandler.tries[split.path] = HttpHandler.tries.get(split.path, 0) + 1
            self.answer(500 if HttpHandler.tries[split.path] <= int(value) else 200)
        else:
            self.answer(200, b'{"ok":true}')


def run_http(arguments):
    HttpHandler.secret = arguments.secret.encode()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), HttpHandler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    tell(port=server.server_port)


def run_smtp(arguments):
    from aiosmtpd.controller import Controller
    from aiosmtpd.smtp import AuthResult

    class Handler:
        async def handle_RCPT(self, server, session, envelope, address, options):
            if address.startswith("busy@"):
                return "451 4.3.0 not now"
            if address.startswith("nobody@"):
                return "550 5.1.1 no such mailbox"
            envelope.rcpt_tos.append(address)
            return "250 OK"

        async def handle_DATA(self, server, session, envelope):
            message = email.message_from_bytes(envelope.content, policy=email.policy.default)
            tell(mail_from=envelope.mail_from, rcpt_to=envelope.rcpt_tos, subject=message["Subject"],
                 message_id=message["Message-ID"], to=message["To"], body=message.get_content(), tls=session.ssl is not None,
                 longest=max(len(line) for line in envelope.content.split(b"\r\n")), defects=len(message.defects),
                 importance=message["Importance"], ehlo=session.host_name)
            return "250 2.0.0 queued as 4711"

    def authenticate(server, session, envelope, mechanism, data):
        right = (data.login == arguments.user.encode() and data.password == arguments.password.encode())
        # Not handled: the server is to say 535 itself.
        return AuthResult(success=right, handled=False)

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(arguments.cert, arguments.key)
    probe = socket.socket()
    probe.bind(("127.0.0.1", 0))
    port = probe.getsockname()[1]
    probe.close()
    tls = {"ssl_context": context} if arguments.implicit else {"tls_context": context, "require_starttls": True}
    controller = Controller(Handler(), hostname="127.0.0.1", port=port, authenticator=authenticate, auth_required=True,
                            auth_require_tls=not arguments.implicit, **tls)
    controller.start()
    tell(port=port)


def run_syslog(_):
    datagrams = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    datagrams.bind(("127.0.0.1", 0))
    stream = socket.create_server(("127.0.0.1", 0))

    def read_datagrams():
        while True:
            data = datagrams.recv(65535)
            tell(way="udp", text=data.decode("utf-8"), bytes=len(data))

    def read_stream():
        while True:
            connection, _ = stream.accept()
            data = b""
            while part := connection.recv(65535):
                data += part
            length, _, rest = data.partition(b" ")
            tell(way="tcp", text=rest.decode("utf-8"), bytes=len(rest), counted=int(length))

    for each in (read_datagrams, read_stream):
        threading.Thread(target=each, daemon=True).start()
    tell(udp=datagrams.getsockname()[1], tcp=stream.getsockname()[1])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kind", choices=["http", "smtp", "syslog"])
    for name in ("--secret", "--cert", "--key", "--user", "--password"):
        parser.add_argument(name, default="")
    parser.add_argument("--implicit", action="store_true")
    arguments = parser.parse_args()
    {"http": run_http, "smtp": run_smtp, "syslog": run_syslog}[arguments.kind](arguments)
    sys.stdin.read()


main()
