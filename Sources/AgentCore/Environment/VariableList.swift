import MesosBase
import MesosWire

/// Variables in the order in which they were first set; a variable that is set again keeps its place.
struct VariableList {
    private(set) var variables: [EnvironmentVariable] = []
    private var positions = Table<String, Int>()

    mutating func set(_ name: String, _ value: String) {
        if let position = positions[name] {
            variables[position].value = value
        } else {
            positions[name] = variables.count
            variables.append(EnvironmentVariable(name, value))
        }
    }

    /// Sets the plain values of a command's environment; secrets are not ours to resolve and are left out.
    mutating func set(_ environment: V1.Environment) {
        for variable in environment.variables where variable.type != .secret {
            set(variable.name, variable.value ?? "")
        }
    }
}
