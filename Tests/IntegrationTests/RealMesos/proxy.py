"""Makes un-prefixed paths of a hosted Mesos work: `/state` reaches `/master/state` or `/slave(1)/state`.

Requests are read one by one, for each has a path to rewrite; answers pass through as they are. A side that closes its
connection closes the other one, so that a scheduler's end is seen at once.
"""
import socket
import threading

# What belongs to other processes of the same server than the master or the agent.
SERVER = ("master", "slave(", "files", "metrics", "logging", "system", "version", "help")


def rewritten(path, prefix):
    first = path.lstrip("/").split("?")[0].split("/")[0]
    return path if first.startswith(SERVER) else prefix + path


class Requests:
    """The requests of one connection, with their paths rewritten."""

    def __init__(self, client, server, prefix):
        self.stream = client.makefile("rb")
        self.server = server
        self.prefix = prefix

    def forward(self):
        while line := self.stream.readline():
            method, path, version = line.split(b" ", 2)
            path = rewritten(path.decode("latin-1"), self.prefix).encode("latin-1")
            self.server.sendall(b" ".join((method, path, version)))
            self.forward_body(self.forward_headers())

    def forward_headers(self):
        headers = {}
        while (line := self.copy_line()).strip():
            name, _, value = line.partition(b":")
            headers[name.strip().lower()] = value.strip()
        return headers

    def forward_body(self, headers):
        if b"chunked" in headers.get(b"transfer-encoding", b"").lower():
            while size := int(self.copy_line().split(b";")[0], 16):
                self.copy(size + 2)
            while self.copy_line().strip():
                pass
        else:
            self.copy(int(headers.get(b"content-length", b"0")))

    def copy_line(self):
        line = self.stream.readline()
        self.server.sendall(line)
        return line

    def copy(self, count):
        while count > 0 and (data := self.stream.read1(min(count, 65536))):
            self.server.sendall(data)
            count -= len(data)


def relay_answers(server, client):
    while data := server.recv(65536):
        client.sendall(data)


def until_closed(work, *sockets):
    try:
        work()
    except (OSError, ValueError):
        pass
    for each in sockets:
        try:
            each.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


def serve(client, port, prefix):
    server = socket.create_connection(("127.0.0.1", port))
    for each in (client, server):
        each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    answers = threading.Thread(
        target=until_closed, args=(lambda: relay_answers(server, client), client, server), daemon=True)
    answers.start()
    until_closed(Requests(client, server, prefix).forward, client, server)
    answers.join()
    client.close()
    server.close()


def start(port, prefix):
    """Begins to serve on a free port of this machine, which it returns."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=64)

    def accept():
        while True:
            client, _ = listener.accept()
            threading.Thread(target=serve, args=(client, port, prefix), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    return listener.getsockname()[1]
