import MesosKit

/// A command that is to be run once, and what has to be known to run it well.
struct Chore: Sendable {
    let name: String
    let command: String
    var needs: Resources = "cpus:0.5;mem:64"
    /// The kind of disk that its agent must have, if it matters.
    var disk: String?
    /// After this time it is killed.
    var limit: Duration = .seconds(60)
    /// It is repeated until it has been tried this often.
    var attempts = 3

    static let nightly = [
        Chore(name: "backup-mail", command: "sleep 0.3", needs: "cpus:2;mem:512"),
        Chore(name: "backup-web", command: "sleep 0.3", needs: "cpus:2;mem:512"),
        Chore(name: "report", command: "sleep 0.2; echo all is well"),
        Chore(name: "index", command: "sleep 0.1", disk: "ssd"),
        // Fails twice: the third time lucky.
        Chore(name: "upload", command: "sleep 0.1; test $ATTEMPT -ge 3"),
        Chore(name: "hopeless", command: "exit 3", attempts: 2),
        Chore(name: "endless", command: "exec sleep 1000", limit: .milliseconds(800)),
    ]
}
