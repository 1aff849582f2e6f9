/// A variable of a task's environment.
struct EnvironmentEntry: Equatable, Sendable {
    let name: String
    let value: String
}
