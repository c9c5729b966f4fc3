# fmt: off
"""Occupations: the major groups of ISCO-08, and the unit groups in which the record has to tell work apart."""

from __future__ import annotations

import enum

from cases.vocabulary.base import Term, Vocabulary


class Occupation(Vocabulary):
    """What a person works as, by ISCO-08. Any code of ISCO-08 may be entered; these are the ones put into words."""

    ISCO_0 = "0", Term(
        "Armed forces", "Fuerzas armadas",
        "Members of the armed forces of any rank.",
        "Integrantes de las fuerzas armadas de cualquier grado.",
        "Soldiers and sergeants of an army; police on patrol belong in group 5.",
        "Tropa y suboficiales del ejército; la policía de patrulla va en el grupo 5.")
    ISCO_1 = "1", Term(
        "Managers", "Dirección y gerencia",
        "Running enterprises, public bodies and organizations.",
        "Dirección de empresas, organismos públicos y organizaciones.",
        "The manager of a mine or a hotel; whoever supervises one shift of miners is 3121.",
        "La gerencia de una mina o un hotel; la supervisión de un turno de mina es 3121.")
    ISCO_1114 = "1114", Term(
        "Leaders of unions and other organizations", "Dirección de sindicatos y otras organizaciones",
        "Leading a union, party or other interest group as one’s work.",
        "Dirigir como trabajo un sindicato, un partido u otra organización de intereses.",
        "The paid general secretary of a federation; an elected delegate who still works underground is 8111.",
        "La secretaría general con sueldo de una federación; quien tiene cargo sindical y sigue en el socavón, 8111.")
    ISCO_2 = "2", Term(
        "Professionals", "Profesionales",
        "Work that needs a university degree or the like.",
        "Trabajo que requiere estudios universitarios o equivalentes.",
        "A mining engineer or a physician; a mining technician is 3117.",
        "Ingeniería de minas o medicina; el trabajo técnico en minas es 3117.")
    ISCO_2221 = "2221", Term(
        "Nurses", "Enfermería profesional",
        "Nursing at professional level.",
        "Enfermería de nivel profesional.",
        "A qualified nurse on a hospital ward; a nursing aide belongs in group 5.",
        "Enfermería titulada en una sala de hospital; una plaza de auxiliar de enfermería va en el grupo 5.")
    ISCO_2310 = "2310", Term(
        "University teachers", "Docencia universitaria",
        "Teaching at universities and colleges.",
        "Enseñanza en universidades e institutos superiores.",
        "A lecturer in history at a university; a teacher of welding at a vocational school is 2320.",
        "Una cátedra universitaria de historia; enseñar soldadura en una escuela técnica es 2320.")
    ISCO_2330 = "2330", Term(
        "Secondary school teachers", "Docencia secundaria",
        "Teaching at secondary schools.",
        "Enseñanza en escuelas secundarias.",
        "Teaches mathematics to pupils of fifteen; a class of seven-year-olds is 2341.",
        "Clases de matemáticas a estudiantes de quince años; un aula de siete años es 2341.")
    ISCO_2341 = "2341", Term(
        "Primary school teachers", "Docencia primaria",
        "Teaching at primary schools.",
        "Enseñanza en escuelas primarias.",
        "Teaches all subjects to a class of seven-year-olds; a kindergarten is 2342.",
        "Todas las materias en un aula de siete años; un jardín de infancia es 2342.")
    ISCO_2611 = "2611", Term(
        "Lawyers", "Abogacía",
        "Legal advice and defence.",
        "Asesoría y defensa legal.",
        "A lawyer who defends dismissed workers in court; a judge is 2612.",
        "Defensa de personal despedido ante los tribunales; la judicatura es 2612.")
    ISCO_2642 = "2642", Term(
        "Journalists", "Periodismo",
        "Gathering and reporting news.",
        "Búsqueda y difusión de noticias.",
        "A reporter for a local newspaper or radio; a company’s public relations officer is 2432.",
        "Reportajes para un diario o una radio local; las relaciones públicas de una empresa son 2432.")
    ISCO_3 = "3", Term(
        "Technicians and associate professionals", "Trabajo técnico y profesional de nivel medio",
        "Technical and supporting work in science, health, business and law.",
        "Trabajo técnico y de apoyo en ciencia, salud, administración y derecho.",
        "A laboratory technician or a legal assistant; a chemist or a lawyer is in group 2.",
        "Trabajo técnico de laboratorio o asistencia legal; la química y la abogacía van en el grupo 2.")
    ISCO_3117 = "3117", Term(
        "Mining and metal technicians", "Técnica en minería y metalurgia",
        "Technical work in mines and metal works.",
        "Trabajo técnico en minas y plantas metalúrgicas.",
        "A technician who tests samples of ore; a mining engineer is 2146.",
        "Ensayo técnico de muestras de mineral; la ingeniería de minas es 2146.")
    ISCO_3121 = "3121", Term(
        "Mining supervisors", "Supervisión en minas",
        "Overseeing work in mines.",
        "Supervisión del trabajo en minas.",
        "Leads a shift underground and assigns its work; whoever drills on that shift is 8111.",
        "Dirige un turno en el socavón y reparte las tareas; quien perfora en ese turno es 8111.")
    ISCO_4 = "4", Term(
        "Clerical workers", "Personal de oficina",
        "Office work, records, counters and post.",
        "Trabajo de oficina, registros, atención al público y correo.",
        "A payroll clerk, a receptionist or a mail carrier; a shop cashier is in group 5.",
        "Pago de salarios, recepción o reparto de correo; la caja de una tienda va en el grupo 5.")
    ISCO_5 = "5", Term(
        "Service and sales workers", "Servicios y ventas",
        "Personal, care, protection and sales work.",
        "Trabajo en servicios personales, cuidados, protección y ventas.",
        "Waits at table, sells in a shop or cares for the elderly; a kitchen helper is in group 9.",
        "Servicio de mesas, venta en tiendas o cuidado de personas mayores; la ayuda de cocina va en el grupo 9.")
    ISCO_5212 = "5212", Term(
        "Street food sellers", "Venta ambulante de comida",
        "Selling food in streets and public places.",
        "Venta de comida en calles y lugares públicos.",
        "Sells roast corn from a cart; selling combs or batteries in the street is 9520.",
        "Venta de maíz asado en un carrito; vender peines o pilas en la calle es 9520.")
    ISCO_5414 = "5414", Term(
        "Security guards", "Vigilancia",
        "Guarding people, goods and buildings.",
        "Vigilancia de personas, bienes y edificios.",
        "Guards the gate of a port for a private company; a prison guard is 5413.",
        "Vigila la puerta de un puerto para una empresa privada; la guardia de una prisión es 5413.")
    ISCO_6 = "6", Term(
        "Skilled farm, forestry and fishery workers", "Trabajo calificado agropecuario, forestal y pesquero",
        "Skilled work with crops, animals, trees and fish.",
        "Trabajo calificado con cultivos, animales, bosques y pesca.",
        "Grows maize on a plot of one’s own to sell it; a day labourer on another’s farm is 9211.",
        "Cultivo de maíz para la venta en parcela propia; trabajar por jornal en finca ajena es 9211.")
    ISCO_7 = "7", Term(
        "Craft and related trades workers", "Oficios y artesanía",
        "Building, metal, electrical, printing, food and garment trades.",
        "Oficios de la construcción, el metal, la electricidad, la imprenta, la alimentación y la confección.",
        "A bricklayer, a baker or a tailor; whoever sews by machine in a factory is 8153.",
        "Albañilería, panadería o sastrería; la costura a máquina en una fábrica es 8153.")
    ISCO_7212 = "7212", Term(
        "Welders", "Soldadura",
        "Welding and cutting metal.",
        "Soldadura y corte de metales.",
        "Welds pipes in a shipyard; whoever runs the furnace of a smelter is 8121.",
        "Soldadura de tuberías en un astillero; operar el horno de una fundición es 8121.")
    ISCO_7233 = "7233", Term(
        "Mechanics of farm and industrial machines", "Mecánica de máquinas agrícolas e industriales",
        "Fitting and repairing farm, mining and industrial machines.",
        "Montaje y reparación de máquinas agrícolas, mineras e industriales.",
        "Repairs rock drills and conveyor belts in a mine; a car mechanic is 7231.",
        "Reparación de perforadoras y cintas transportadoras de una mina; la mecánica de autos es 7231.")
    ISCO_7412 = "7412", Term(
        "Electrical mechanics", "Electromecánica",
        "Fitting and repairing electrical machines.",
        "Montaje y reparación de máquinas eléctricas.",
        "Repairs the electric motors of a factory; wiring new houses is 7411.",
        "Reparación de los motores eléctricos de una fábrica; el cableado de viviendas nuevas es 7411.")
    ISCO_8 = "8", Term(
        "Plant and machine operators", "Operación de instalaciones y máquinas",
        "Operating plants and machines, assembling, and driving.",
        "Operación de instalaciones y máquinas, ensamblaje y conducción.",
        "An assembly line worker, a crane operator or a bus driver; repairing machines is group 7.",
        "Líneas de ensamblaje, grúas o conducción de autobuses; reparar las máquinas es del grupo 7.")
    ISCO_8111 = "8111", Term(
        "Miners and quarriers", "Minería y canteras",
        "Operating plant and machines to take minerals out of the ground.",
        "Operación de instalaciones y máquinas para extraer minerales.",
        "Works a rock drill underground; only to shovel and clear rock by hand is 9311.",
        "Manejo de una perforadora en el socavón; solo palear y retirar roca a mano es 9311.")
    ISCO_8112 = "8112", Term(
        "Mineral processing plant operators", "Operación de plantas de minerales",
        "Crushing, washing and concentrating ores and stone.",
        "Trituración, lavado y concentración de minerales y piedra.",
        "Minds the crusher and the flotation cells of a concentrator; a smelter is 8121.",
        "Control de la trituradora y las celdas de flotación de una concentradora; una fundición es 8121.")
    ISCO_8121 = "8121", Term(
        "Metal processing plant operators", "Operación de plantas metalúrgicas",
        "Running furnaces, mills and other metal plant.",
        "Operación de hornos, laminadoras y otras instalaciones de metal.",
        "Runs the furnace of a smelter or a rolling mill; crushing the ore beforehand is 8112.",
        "Manejo del horno de una fundición o de una laminadora; triturar antes el mineral es 8112.")
    ISCO_8153 = "8153", Term(
        "Sewing machine operators", "Costura a máquina",
        "Sewing clothes and textiles by machine.",
        "Costura a máquina de ropa y textiles.",
        "Sews the seams of trousers on a factory line; a tailor who makes suits to measure is 7531.",
        "Costuras de pantalones en una línea de fábrica; hacer trajes a medida es 7531.")
    ISCO_8322 = "8322", Term(
        "Car, taxi and van drivers", "Conducción de autos, taxis y camionetas",
        "Driving cars, taxis and vans that carry people or goods.",
        "Conducción de autos, taxis y camionetas que llevan personas o carga.",
        "Drives a taxi or a delivery van; a motorcycle taxi is 8321.",
        "Conducción de un taxi o una camioneta de reparto; un mototaxi es 8321.")
    ISCO_8331 = "8331", Term(
        "Bus and tram drivers", "Conducción de autobuses y tranvías",
        "Driving buses and trams that carry passengers.",
        "Conducción de autobuses y tranvías de pasajeros.",
        "Drives a city bus; the conductor who collects the fares is 5112.",
        "Conducción de un autobús urbano; el cobro de pasajes a bordo es 5112.")
    ISCO_8332 = "8332", Term(
        "Lorry drivers", "Conducción de camiones",
        "Driving heavy lorries.",
        "Conducción de camiones pesados.",
        "Drives a lorry with ore concentrate from the mine to the port; a delivery van is 8322.",
        "Conducción de un camión con concentrado de la mina al puerto; una camioneta de reparto es 8322.")
    ISCO_8342 = "8342", Term(
        "Earth-moving machine operators", "Operación de máquinas de movimiento de tierras",
        "Operating excavators, bulldozers and the like.",
        "Operación de excavadoras, topadoras y semejantes.",
        "Operates an excavator or a bulldozer on the site of a dam; a crane is 8343.",
        "Manejo de una excavadora o una topadora en la obra de una represa; una grúa es 8343.")
    ISCO_9 = "9", Term(
        "Elementary occupations", "Ocupaciones elementales",
        "Simple manual work, cleaning, carrying and street work.",
        "Trabajo manual sencillo, limpieza, carga y trabajo en la calle.",
        "A street sweeper, an office cleaner or a kitchen helper; a cook is in group 5.",
        "Barrido de calles, limpieza de oficinas o ayuda de cocina; quien cocina va en el grupo 5.")
    ISCO_9111 = "9111", Term(
        "Domestic cleaners and helpers", "Trabajo del hogar",
        "Cleaning and helping in private homes.",
        "Limpieza y ayuda en casas particulares.",
        "Cleans and irons for a family in its home; cleaning offices or hotels is 9112.",
        "Limpieza y planchado en la casa de una familia; limpiar oficinas u hoteles es 9112.")
    ISCO_9211 = "9211", Term(
        "Crop farm labourers", "Peonaje agrícola",
        "Simple manual work on farms and plantations.",
        "Trabajo manual sencillo en fincas y plantaciones.",
        "Cuts cane or picks grapes for a daily wage; whoever grows a crop to sell is in group 6.",
        "Corte de caña o cosecha de uva por jornal; quien cultiva para vender va en el grupo 6.")
    ISCO_9311 = "9311", Term(
        "Mining and quarrying labourers", "Peonaje de minas y canteras",
        "Simple manual work in mines and quarries.",
        "Trabajo manual sencillo en minas y canteras.",
        "Shovels and clears rock by hand in a quarry; working the rock drill is 8111.",
        "Palear y retirar roca a mano en una cantera; manejar la perforadora es 8111.")
    ISCO_9312 = "9312", Term(
        "Civil engineering labourers", "Peonaje de obras públicas",
        "Simple manual work on roads, dams and the like.",
        "Trabajo manual sencillo en carreteras, represas y semejantes.",
        "Digs ditches by hand for a new road; on the site of a new house, 9313.",
        "Abrir zanjas a mano para una carretera nueva; en la obra de una casa, 9313.")
    ISCO_9313 = "9313", Term(
        "Building labourers", "Peonaje de la construcción",
        "Simple manual work on building sites.",
        "Trabajo manual sencillo en obras de construcción.",
        "Carries bricks and clears rubble on the site of a new school; a bricklayer is 7112.",
        "Llevar ladrillos y retirar escombros en la obra de una escuela; la albañilería es 7112.")
    ISCO_9333 = "9333", Term(
        "Freight handlers", "Carga y descarga",
        "Loading and carrying goods, including dock work.",
        "Carga y transporte manual de mercancías, incluso en puertos.",
        "Loads sacks onto ships and lorries by hand; driving the forklift is 8344.",
        "Cargar sacos a mano en barcos y camiones; manejar el montacargas es 8344.")

    @enum.property
    def standard(self) -> str:
        return f"ISCO-08 {self.value}"
