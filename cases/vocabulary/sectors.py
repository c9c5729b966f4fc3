# fmt: off
"""Economic sectors: every section of ISIC Rev.4, and the divisions in which the record has to tell work apart."""

from __future__ import annotations

import enum

from cases.vocabulary.base import Term, Vocabulary


class Sector(Vocabulary):
    """The economic sector of an organization or a dispute: a section letter of ISIC, or letter and division.

    Enter the division if it is known, else the section. Labels are our own short forms of the standard's titles.
    """

    A = "A", Term(
        "Agriculture, forestry and fishing", "Agricultura, silvicultura y pesca",
        "Growing crops, raising animals, logging and catching fish.",
        "Cultivos, cría de animales, explotación de bosques y pesca.",
        "A union whose members work on farms, in forests and on boats alike; else the division.",
        "Sindicato con gente de fincas, bosques y barcos a la vez; en otro caso, la división.")
    A01 = "A01", Term(
        "Farming", "Agricultura y ganadería",
        "Crops and animals, plantations and the services for them.",
        "Cultivos y animales, plantaciones y sus servicios.",
        "A banana plantation or a dairy farm; a sugar mill or a dairy plant is food industry.",
        "Una plantación de banano o un establo lechero; un ingenio azucarero es industria alimentaria.")
    A02 = "A02", Term(
        "Forestry and logging", "Silvicultura y explotación de bosques",
        "Growing and cutting timber and gathering in forests.",
        "Cultivo y corte de madera y recolección en bosques.",
        "Felling crews and gatherers of wild nuts; a sawmill goes under manufacturing.",
        "Cuadrillas de tala y recolección de nueces silvestres; un aserradero va en industria manufacturera.")
    A03 = "A03", Term(
        "Fishing and fish farming", "Pesca y acuicultura",
        "Catching and farming fish and other aquatic life.",
        "Captura y cultivo de peces y otras especies acuáticas.",
        "The crew of a trawler, or a shrimp farm; a cannery ashore is food industry.",
        "La tripulación de un pesquero o una granja de camarones; una conservera en tierra es industria alimentaria.")
    B = "B", Term(
        "Mining and quarrying", "Minas y canteras",
        "Taking minerals, coal, oil or gas out of the ground.",
        "Extracción de minerales, carbón, petróleo o gas.",
        "A mine of which no source says what it produces; a copper mine has its division.",
        "Una mina de la que ninguna fuente dice qué produce; una de cobre tiene su división.")
    B05 = "B05", Term(
        "Mining of coal", "Minería de carbón",
        "Underground and open-cast mining of coal and lignite.",
        "Extracción subterránea y a cielo abierto de carbón y lignito.",
        "A coal pit and its washing plant; the ovens that make coke are oil refining and coke.",
        "Una mina de carbón y su lavadero; los hornos de coque van en refinación de petróleo y coque.")
    B06 = "B06", Term(
        "Extraction of oil and gas", "Extracción de petróleo y gas",
        "Production of crude petroleum and natural gas.",
        "Producción de petróleo crudo y gas natural.",
        "An oil field run by its operator; a contractor that drills wells there is services for mining.",
        "Un campo petrolero y quien lo opera; la contratista que perfora allí presta servicios para la minería.")
    B07 = "B07", Term(
        "Mining of metal ores", "Minería de metales",
        "Mining of iron (class 0710) and of other metals, such as copper, zinc, gold or uranium.",
        "Extracción de hierro (clase 0710) y de otros metales, como cobre, zinc, oro o uranio.",
        "A copper mine with its concentrator; the smelter is iron, steel and other metals.",
        "Una mina de cobre con su planta concentradora; la fundición es siderurgia y metalurgia.")
    B08 = "B08", Term(
        "Other mining and quarrying", "Otras minas y canteras",
        "Stone, sand, clay, salt, phosphates and other minerals that are not metals.",
        "Piedra, arena, arcilla, sal, fosfatos y otros minerales no metálicos.",
        "A granite quarry or a salt works; the cement works beside the quarry is not.",
        "Una cantera de granito o una salina; la cementera junto a la cantera, no.")
    B09 = "B09", Term(
        "Services for mining", "Servicios para la minería",
        "Work done for mines and wells by companies that do not operate them.",
        "Trabajo que hacen en minas y pozos empresas que no los operan.",
        "The drillers of a contractor in a gold mine; an agency that only sends workers is a labour agency.",
        "Perforistas de una contratista en una mina de oro; si solo envía personal, es intermediación laboral.")
    C = "C", Term(
        "Manufacturing", "Industria manufacturera",
        "Making goods in factories and workshops.",
        "Producción de bienes en fábricas y talleres.",
        "A furniture factory, which has no division here, or a factory whose goods are not known.",
        "Una fábrica de muebles, que no tiene división aquí, o una cuyos productos no se conocen.")
    C10 = "C10", Term(
        "Food industry", "Industria alimentaria",
        "Making food, including meat, fish, sugar and dairy.",
        "Producción de alimentos, como carne, pescado, azúcar y lácteos.",
        "A slaughterhouse, a sugar mill or a fish cannery; the cane fields are farming.",
        "Un matadero, un ingenio azucarero o una conservera de pescado; los cañaverales son agricultura.")
    C11 = "C11", Term(
        "Beverages", "Bebidas",
        "Making drinks, alcoholic or not.",
        "Producción de bebidas, alcohólicas o no.",
        "A brewery or a plant that bottles lemonade; one that bottles milk is food industry.",
        "Una cervecería o una embotelladora de gaseosas; una planta que envasa leche es industria alimentaria.")
    C13 = "C13", Term(
        "Textiles", "Textiles",
        "Spinning, weaving and finishing of textiles.",
        "Hilado, tejido y acabado de telas.",
        "A spinning mill or a dye works; the workshop that sews the cloth into shirts is clothing.",
        "Una hilandería o una tintorería industrial; el taller que cose camisas con esa tela es confección.")
    C14 = "C14", Term(
        "Clothing", "Confección de prendas de vestir",
        "Making clothes.",
        "Confección de ropa.",
        "A workshop that sews shirts or leather jackets; shoes are leather and shoes.",
        "Un taller que cose camisas o chaquetas de cuero; los zapatos van en cuero y calzado.")
    C15 = "C15", Term(
        "Leather and shoes", "Cuero y calzado",
        "Tanning leather and making bags and shoes.",
        "Curtido de cuero y fabricación de bolsos y calzado.",
        "A tannery, or a factory of handbags or shoes; leather jackets are clothing.",
        "Una curtiembre o una fábrica de bolsos o zapatos; las chaquetas de cuero son confección.")
    C17 = "C17", Term(
        "Paper", "Papel",
        "Making pulp, paper and paper goods.",
        "Fabricación de pulpa, papel y artículos de papel.",
        "A pulp mill or a maker of cardboard boxes; a print shop is printing.",
        "Una planta de celulosa o una fábrica de cajas de cartón; un taller gráfico es imprenta.")
    C18 = "C18", Term(
        "Printing", "Imprenta",
        "Printing and copying of recorded media.",
        "Impresión y reproducción de grabaciones.",
        "The press hall where a newspaper is printed; its newsroom is publishing.",
        "El taller donde se imprime un periódico; su redacción es edición.")
    C19 = "C19", Term(
        "Oil refining and coke", "Refinación de petróleo y coque",
        "Making fuels from oil and coke from coal.",
        "Producción de combustibles de petróleo y de coque.",
        "A refinery or a coke plant; the oil field that supplies it is extraction.",
        "Una refinería o una planta de coque; el campo petrolero que la abastece es extracción.")
    C20 = "C20", Term(
        "Chemicals", "Productos químicos",
        "Making chemicals, fertilisers, paints and plastics in raw form.",
        "Fabricación de productos químicos, abonos, pinturas y plásticos en forma primaria.",
        "A fertiliser plant or a paint factory; one that moulds plastic bottles goes under manufacturing.",
        "Una planta de abonos o de pinturas; una que moldea botellas de plástico va en industria manufacturera.")
    C23 = "C23", Term(
        "Glass, cement and ceramics", "Vidrio, cemento y cerámica",
        "Making goods from minerals that are not metals.",
        "Fabricación de productos con minerales no metálicos.",
        "A cement works, a brick kiln or a glass works; a stone quarry is mining.",
        "Una cementera, un horno de ladrillos o una fábrica de vidrio; una cantera de piedra es minería.")
    C24 = "C24", Term(
        "Iron, steel and other metals", "Siderurgia y metalurgia",
        "Smelting and making iron, steel and other metals.",
        "Fundición y producción de hierro, acero y otros metales.",
        "A steel mill, a copper smelter or an iron foundry; a factory of bolts is metal goods.",
        "Una acería o una fundición de cobre o de hierro; una fábrica de pernos va en productos de metal.")
    C25 = "C25", Term(
        "Metal goods", "Productos de metal",
        "Making goods of metal other than machines.",
        "Fabricación de artículos de metal que no son máquinas.",
        "A workshop for steel doors, bolts or tins; the mill that makes the steel is not.",
        "Un taller de puertas de acero, pernos o latas; la acería que produce el acero, no.")
    C26 = "C26", Term(
        "Electronics", "Electrónica",
        "Making computers, telephones and other electronic goods.",
        "Fabricación de computadoras, teléfonos y otros productos electrónicos.",
        "A plant that assembles telephones; one that makes refrigerators or cables goes under manufacturing.",
        "Una planta que ensambla teléfonos; una de refrigeradores o cables va en industria manufacturera.")
    C28 = "C28", Term(
        "Machinery", "Maquinaria",
        "Making machines and equipment.",
        "Fabricación de máquinas y equipo.",
        "A factory of pumps, lifts or farm tractors; lorries are motor vehicles.",
        "Una fábrica de bombas, ascensores o tractores agrícolas; los camiones son vehículos automotores.")
    C29 = "C29", Term(
        "Motor vehicles", "Vehículos automotores",
        "Making cars, lorries, buses and their parts.",
        "Fabricación de autos, camiones, autobuses y sus partes.",
        "A car plant or a maker of gearboxes; the garage that repairs cars is trade and repair.",
        "Una planta de autos o de cajas de cambios; el taller que los repara es comercio y reparación.")
    C30 = "C30", Term(
        "Ships, trains and aircraft", "Barcos, trenes y aeronaves",
        "Making transport equipment other than motor vehicles.",
        "Fabricación de equipo de transporte, salvo automóviles y camiones.",
        "A yard that builds ferries, or a factory of railway carriages; running them is transport.",
        "Un astillero que construye transbordadores o una fábrica de vagones; operarlos es transporte.")
    D = "D", Term(
        "Electricity and gas", "Electricidad y gas",
        "Producing and supplying electricity, gas and steam.",
        "Producción y suministro de electricidad, gas y vapor.",
        "A power station, or the line workers of its grid; building the dam is construction.",
        "Una central eléctrica o las cuadrillas de su red; construir la represa es construcción.")
    E = "E", Term(
        "Water and waste", "Agua y residuos",
        "Supplying water, sewerage, and collecting and treating waste.",
        "Suministro de agua, alcantarillado, y recolección y tratamiento de residuos.",
        "A town’s waterworks, or its sewer crews; refuse collectors have their own division.",
        "El servicio de agua de una ciudad o su alcantarillado; la recolección de basura tiene su división.")
    E38 = "E38", Term(
        "Waste collection and recycling", "Recolección de residuos y reciclaje",
        "Collecting, treating and recycling waste.",
        "Recolección, tratamiento y reciclaje de residuos.",
        "A town’s refuse collectors, or a sorting plant for scrap; sweeping the streets is cleaning.",
        "La recolección de basura de una ciudad o una planta que clasifica chatarra; barrer las calles es limpieza.")
    F = "F", Term(
        "Construction", "Construcción",
        "Building houses, roads, dams and other works.",
        "Obras de edificios, carreteras, represas y otras.",
        "A building site or a road gang; the plant that supplies the cement is not.",
        "Una obra de edificios o una cuadrilla de carreteras; la planta que suministra el cemento, no.")
    G = "G", Term(
        "Trade and repair of vehicles", "Comercio y reparación de vehículos",
        "Wholesale and retail trade, markets, and vehicle workshops.",
        "Comercio mayorista y minorista, mercados y talleres de vehículos.",
        "A wholesale market or a car repair shop; a supermarket has its division, retail trade.",
        "Un mercado mayorista o un taller de autos; un supermercado tiene su división, comercio minorista.")
    G47 = "G47", Term(
        "Retail trade", "Comercio minorista",
        "Shops, markets and street selling.",
        "Tiendas, mercados y venta en la calle.",
        "Supermarket cashiers or street sellers of clothes; a stall that cooks and serves meals is restaurants.",
        "Personal de caja de un supermercado o venta callejera de ropa; un puesto de comidas va en restaurantes.")
    H = "H", Term(
        "Transport and storage", "Transporte y almacenamiento",
        "Carrying people and goods, ports, warehouses and post.",
        "Transporte de personas y carga, puertos, almacenes y correo.",
        "A federation of drivers, seafarers and dockers; a union of bus drivers alone has its division.",
        "Una federación de choferes, gente de mar y estiba; un sindicato solo de autobuses tiene su división.")
    H49 = "H49", Term(
        "Road and rail transport", "Transporte por carretera y ferrocarril",
        "Railways, buses, lorries, taxis and pipelines.",
        "Ferrocarriles, autobuses, camiones, taxis y ductos.",
        "Railway staff, bus and lorry drivers; couriers on motorcycles are post and delivery.",
        "Personal ferroviario y choferes de autobús o camión; la mensajería en moto es correo y reparto.")
    H50 = "H50", Term(
        "Shipping", "Transporte por agua",
        "Carrying people and goods by sea and on inland waters.",
        "Transporte de personas y carga por mar y aguas interiores.",
        "The crew of a freighter or a river ferry; dockers belong to ports, trawlers to fishing.",
        "La tripulación de un carguero o un transbordador fluvial; la estiba va en puertos; un pesquero, en pesca.")
    H51 = "H51", Term(
        "Air transport", "Transporte aéreo",
        "Carrying people and goods by air.",
        "Transporte de personas y carga por aire.",
        "Pilots and cabin crews of an airline; baggage handlers on the ground are ports and warehouses.",
        "Pilotos y tripulación de cabina; quienes cargan el equipaje en tierra van en puertos y almacenes.")
    H52 = "H52", Term(
        "Ports and warehouses", "Puertos y almacenes",
        "Docks, cargo handling, storage and other support for transport.",
        "Muelles, manejo de carga, almacenaje y otro apoyo al transporte.",
        "Dockers at a port or baggage handlers at an airport; the ship’s crew is shipping.",
        "Estiba en un puerto o carga de equipaje en un aeropuerto; la tripulación del barco es transporte por agua.")
    H53 = "H53", Term(
        "Post and delivery", "Correo y reparto",
        "Post, couriers and delivery riders.",
        "Correo, mensajería y reparto a domicilio.",
        "Postal sorting staff, or riders who bring meals ordered by telephone; long-haul lorries are not.",
        "Clasificación postal o reparto en moto de comidas pedidas por teléfono; los camiones de carga, no.")
    I = "I", Term(  # noqa: E741
        "Hotels and restaurants", "Hoteles y restaurantes",
        "Lodging, and serving food and drink.",
        "Alojamiento y servicio de comidas y bebidas.",
        "Room cleaners on a hotel’s payroll; if another company sends them, cleaning and building services.",
        "El personal de limpieza de un hotel; si lo envía otra empresa, limpieza y servicios a edificios.")
    J = "J", Term(
        "Information and communication", "Información y comunicaciones",
        "Publishing, broadcasting, telecommunications and computing.",
        "Edición, radio y televisión, telecomunicaciones e informática.",
        "A news agency or a film studio, which have no division here.",
        "Una agencia de noticias o un estudio de cine, que no tienen división aquí.")
    J58 = "J58", Term(
        "Publishing", "Edición",
        "Newspapers, books, magazines and software.",
        "Periódicos, libros, revistas y programas informáticos.",
        "The newsroom of a newspaper; the works that print it are printing.",
        "La redacción de un periódico; el taller que lo imprime es imprenta.")
    J60 = "J60", Term(
        "Radio and television", "Radio y televisión",
        "Making and sending programmes.",
        "Producción y transmisión de programas.",
        "The staff of a community radio; an independent film company is information and communication.",
        "El personal de una radio comunitaria; una productora de cine independiente es información y comunicaciones.")
    J61 = "J61", Term(
        "Telecommunications", "Telecomunicaciones",
        "Telephone, mobile and internet networks.",
        "Redes de telefonía, móviles e internet.",
        "The line technicians of a telephone company; a call centre hired by it is support services.",
        "Personal técnico de una telefónica; el centro de llamadas que ella contrata es servicios de apoyo.")
    K = "K", Term(
        "Finance and insurance", "Finanzas y seguros",
        "Banks, insurance and pension funds.",
        "Bancos, seguros y fondos de pensiones.",
        "The tellers of a bank; the guards whom a security company posts at its door are not.",
        "El personal de caja de un banco; la guardia que una empresa de seguridad pone en su puerta, no.")
    L = "L", Term(
        "Real estate", "Actividades inmobiliarias",
        "Buying, letting and managing land and buildings.",
        "Compra, alquiler y administración de terrenos y edificios.",
        "A company that lets flats; the one that cleans their stairs is cleaning and building services.",
        "Una empresa que alquila viviendas; la que limpia sus escaleras es limpieza y servicios a edificios.")
    M = "M", Term(
        "Professional and technical services", "Servicios profesionales y técnicos",
        "Law, accounting, engineering, research and advertising.",
        "Servicios legales, contables, de ingeniería, investigación y publicidad.",
        "A law office or a research institute; a university is education.",
        "Un estudio jurídico o un instituto de investigación; una universidad es educación.")
    N = "N", Term(
        "Administrative and support services", "Servicios administrativos y de apoyo",
        "Labour agencies, cleaning, guarding, renting and call centres.",
        "Intermediación laboral, limpieza, vigilancia, alquileres y centros de llamadas.",
        "A call centre or a car hire firm, which have no division here.",
        "Un centro de llamadas o una empresa de alquiler de autos, que no tienen división aquí.")
    N78 = "N78", Term(
        "Labour agencies", "Intermediación laboral",
        "Supplying workers to other companies.",
        "Suministro de personal a otras empresas.",
        "An agency that sends pickers to other people’s farms; the farms themselves are farming.",
        "Una agencia que envía personal de cosecha a fincas ajenas; las fincas son agricultura y ganadería.")
    N80 = "N80", Term(
        "Security services", "Servicios de seguridad",
        "Guarding and investigation.",
        "Vigilancia e investigación.",
        "Guards whom a private company posts at a mine; police at the gate are public administration.",
        "Guardia de una empresa privada en una mina; la policía en la puerta es administración pública.")
    N81 = "N81", Term(
        "Cleaning and building services", "Limpieza y servicios a edificios",
        "Cleaning, caretaking and gardening.",
        "Limpieza, conserjería y jardinería.",
        "A company that cleans offices or sweeps streets; somebody hired by a household is domestic work.",
        "Una empresa que limpia oficinas o barre calles; si quien contrata es un hogar, trabajo del hogar.")
    O = "O", Term(  # noqa: E741
        "Public administration and defence", "Administración pública y defensa",
        "Government offices, municipalities, police and armed forces.",
        "Oficinas de gobierno, municipalidades, policía y fuerzas armadas.",
        "The clerks of a ministry or a town hall; the teachers of a state school are education.",
        "El personal de un ministerio o una municipalidad; el magisterio de una escuela pública es educación.")
    P = "P", Term(
        "Education", "Educación",
        "Schools, universities and other teaching.",
        "Escuelas, universidades y otra enseñanza.",
        "A state school, whoever pays its teachers; the ministry itself is public administration.",
        "Una escuela pública, pague quien pague a sus docentes; el ministerio mismo es administración pública.")
    Q = "Q", Term(
        "Health and social work", "Salud y asistencia social",
        "Hospitals, clinics, care homes and social services.",
        "Hospitales, clínicas, residencias y servicios sociales.",
        "A care home or a day nursery; a hospital has its own division, health care.",
        "Una residencia o una guardería; un hospital tiene su propia división, atención de la salud.")
    Q86 = "Q86", Term(
        "Health care", "Atención de la salud",
        "Hospitals, clinics and practices.",
        "Hospitales, clínicas y consultorios.",
        "The nurses of a hospital, state-run or private; a care home is health and social work.",
        "El personal de enfermería de un hospital, público o privado; una residencia es salud y asistencia social.")
    R = "R", Term(
        "Arts, sport and recreation", "Artes, deporte y recreación",
        "Theatres, museums, sport and games.",
        "Teatros, museos, deporte y juegos.",
        "A theatre company, a football club or a museum; making films is information and communication.",
        "Una compañía de teatro, un club de fútbol o un museo; hacer cine es información y comunicaciones.")
    S = "S", Term(
        "Other services", "Otros servicios",
        "Associations, unions, repair and personal services.",
        "Asociaciones, sindicatos, reparaciones y servicios personales.",
        "A hairdresser’s, a laundry or a shoe repairer; a car repair shop is trade and repair of vehicles.",
        "Una peluquería, una lavandería o una zapatería de arreglos; un taller de autos es comercio y reparación.")
    S94 = "S94", Term(
        "Associations and unions", "Asociaciones y sindicatos",
        "Work for unions, employers’ bodies, parties and faiths.",
        "Trabajo para sindicatos, gremios empresariales, partidos y cultos.",
        "The office staff whom a miners’ union employs; the union itself has its members’ sector, mining.",
        "El personal de oficina de un sindicato minero; el sindicato lleva el sector de su gente, la minería.")
    T = "T", Term(
        "Domestic work", "Trabajo del hogar",
        "Work in private households.",
        "Trabajo en hogares particulares.",
        "A cleaner whom a family employs at home; one sent by a cleaning company is not.",
        "Quien limpia en casa de la familia que le paga; si viene de una empresa de limpieza, no.")
    U = "U", Term(
        "International bodies", "Organismos internacionales",
        "Embassies, the United Nations and the like.",
        "Embajadas, Naciones Unidas y semejantes.",
        "The local staff of an embassy or a United Nations office; the foreign ministry is not.",
        "El personal local de una embajada o una oficina de Naciones Unidas; la cancillería, no.")

    @enum.property
    def standard(self) -> str:
        return f"ISIC Rev.4 {self.value[1:] or self.value}"
