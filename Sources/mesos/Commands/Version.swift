/// The version of the program and of the library in it.
enum Version {
    static let text = "mesos 0.1.0-dev (MesosKit)"
}
